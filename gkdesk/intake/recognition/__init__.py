"""What a source says, told by its words: sections by headings, cells by labels, figures by sums.

No statutory word is known here: names come from the editions and from ``resources/intake``.
"""
