# What gkdesk.document uses of XlsxWriter, which brings no types of its own.

from xlsxwriter.workbook import Workbook as Workbook
