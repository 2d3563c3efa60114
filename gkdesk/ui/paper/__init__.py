"""The report on paper: the blocks of ``document`` set on pages, for print, preview and PDF.

``composing`` sets blocks with the measures of the office's styles: ``lines`` breaks text,
``tables`` sizes rows, ``paging`` puts both on pages. ``painting`` draws a page at any resolution,
``pdf`` writes the file. Lengths are points; nothing here knows a font size or a margin.
"""
