"""What a pointer is told: sentences as they are, though a file may have brought them along."""

from html import escape


def tip(*sentences: str) -> str:
    """Return sentences as a tip, a paragraph each; what looks like markup in them is none.

    It is marked up itself, so that Qt breaks long sentences into lines.
    """
    marked = (escape(said, quote=False).replace("\n", "<br>") for said in sentences if said)
    return "".join(f"<p>{said}</p>" for said in marked)
