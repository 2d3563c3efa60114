"""Where agency and date stand under a report that bears no printed seal."""


def signature_indents(agency: float, date: float, line: float) -> tuple[float, float]:
    """Return how far agency and date stand from the right edge; all widths are in ems.

    GB/T 9704-2012, 7.3.5.2: the agency two characters from the edge, the date's first character
    two to the right of the agency's; where the date is the longer one it is the date that
    stands two characters from the edge.
    """
    if agency + 2 > line:
        return 2, 4
    if date > agency:
        return 4 + date - agency, 2
    return 2, agency - date
