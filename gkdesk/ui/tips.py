"""What a pointer is told: sentences as they are, though a file may have brought them along."""

# The page at the start has tips: html.escape would come with two thousand names of characters.
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})


def tip(*sentences: str) -> str:
    """Return sentences as a tip, a paragraph each; what looks like markup in them is none.

    It is marked up itself, so that Qt breaks long sentences into lines.
    """
    return "".join(f"<p>{said.translate(_MARKUP)}</p>" for said in sentences if said)
