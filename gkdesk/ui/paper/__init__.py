"""The report on paper: the blocks of ``document`` set on pages, for print, preview and PDF.

``composing`` sets blocks with the measures of the office's styles: ``lines`` breaks text,
``tables`` sizes rows, ``paging`` puts both on pages, ``binding`` puts sections behind each other.
``stories`` sets what an office made itself, covers and red heads, and ``faces`` the heads and feet
of the pages. ``painting`` draws a page at any resolution, ``pdf`` writes the file, ``searching``
names its letters. Lengths are points; nothing here knows a font size or a margin.
"""
