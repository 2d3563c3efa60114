"""The fonts of a theme, which Word's own styles name by their part in it, such as minorEastAsia."""

from collections.abc import Iterator, Mapping
from zipfile import ZipFile

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

_FOLDER = "word/theme/"
# What a theme calls the writing of the mainland, for which it names no font but by writing.
_SIMPLIFIED = "Hans"
# By an attribute of a theme, the one that it stands before, and the letters in the theme.
_SCRIPTS = {
    "asciiTheme": "ascii",
    "hAnsiTheme": "hAnsi",
    "eastAsiaTheme": "eastAsia",
    "cstheme": "cs",
}
_PARTS = {"latin": ("Ascii", "HAnsi"), "ea": ("EastAsia",), "cs": ("Bidi",)}


def theme_names(package: ZipFile) -> dict[str, str]:
    """Return the fonts of a package's theme by what styles call them; empty without a theme."""
    themes = [
        name for name in package.namelist() if name.startswith(_FOLDER) and name[-4:] == ".xml"
    ]
    return dict(_names(parse_xml(package.read(themes[0])))) if themes else {}


def write_out(root: etree.ElementBase, theme: Mapping[str, str]) -> None:
    """Put names of fonts in the place of those parts of a theme that it has a font for."""
    for fonts in root.iter(qn("w:rFonts")):
        for attribute, script in _SCRIPTS.items():
            if name := theme.get(fonts.get(qn(f"w:{attribute}"), "")):
                fonts.set(qn(f"w:{script}"), name)
                del fonts.attrib[qn(f"w:{attribute}")]


def _names(theme: etree.ElementBase) -> Iterator[tuple[str, str]]:
    for kind in ("major", "minor"):
        for fonts in theme.iter(qn(f"a:{kind}Font")):
            by_script = {one.get("script"): one.get("typeface", "") for one in fonts}
            for tag, endings in _PARTS.items():
                own = fonts.find(qn(f"a:{tag}"))
                name = "" if own is None else own.get("typeface", "")
                if not name and tag == "ea":
                    name = by_script.get(_SIMPLIFIED, "")
                yield from ((f"{kind}{ending}", name) for ending in endings if name)
