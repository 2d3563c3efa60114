"""Reports that others wrote, looked at before anything of them is taken over.

``looks`` says what each box shows, ``words`` what is said of it. ``offer_grid`` is the form with
what would come, ``source_table`` and ``source_pane`` are the source as it stands, ``prose_offer``
its texts. ``sections`` chooses what is taken, ``concerns_list`` leads through what is to be looked
at, ``detail`` speaks of one of them, ``about`` of the source as a whole. ``dialog`` puts them
together over a ``Review`` of the reading core; ``importing`` reads a file or the clipboard beside
the window, opens the dialog and takes over what was agreed upon, as one undo step.
"""
