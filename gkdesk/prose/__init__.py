"""Figures inside sentences, and checks of the text against the tables.

``references`` puts figures of the tables into sentences, in a language cut down to expressions.
``claims`` reads what a text says in figures and compares it; ``slips`` looks for what is wrong in
the words themselves. ``Proofreader`` keeps all of it in step with one report. What words mean is
data in ``resources/checks``. This room imports ``report`` and ``form``, and knows neither files
of reports nor windows.
"""
