"""Paper: the report printed on A4 has no chart cut in two, nothing wider than the page, and light colours."""

import re
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from . import colour, layout
from .view import View, show

#: A4 at 96 px to the inch.
A4_WIDTH = 794

#: The margin in px where the report does not say its own: a centimetre, as browsers do.
MARGIN = 38


def check(page, heard, findings, pictures=None):
    """Looks at the page as print lays it out, prints it, and reads the PDF. Who prefers the dark prints in light colours too."""
    show(page, View(A4_WIDTH, "dark", "print"), heard)
    margins = page.evaluate("look.paperMargins()") or [MARGIN, MARGIN]
    view = View(round(A4_WIDTH - sum(margins)), "dark", "print")
    show(page, view, heard)
    layout.check(page, view, findings)
    colour.check(page, view, findings)
    findings.add("print", page.evaluate("look.printed()") + page.evaluate("look.isDarkOnLight()"))
    with tempfile.TemporaryDirectory() as folder:
        if pictures:
            pictures.of_pages(_printed(page, Path(folder) / "clean.pdf"))
        pairs = page.evaluate("look.markForPaper()")
        findings.add("print", _torn(_printed(page, Path(folder) / "marked.pdf"), pairs))


def _printed(page, path):
    """The page as PDF."""
    margin = {side: f"{MARGIN}px" for side in ["top", "right", "bottom", "left"]}
    page.pdf(path=str(path), format="A4", margin=margin, prefer_css_page_size=True, print_background=True)
    return path


def _torn(pdf, pairs):
    """What stands on two pages though it must not, by the marks set in the page; empty pages; words over the edge."""
    words = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout
    pages = ElementTree.fromstring(words).iter("{http://www.w3.org/1999/xhtml}page")
    places = {}
    for number, sheet in enumerate(pages, start=1):
        own = [word for word in sheet if not re.fullmatch(r"zqz\d+z[ab]", word.text or "")]
        if not own:
            yield f"page {number} is empty"
        for word in own:
            if float(word.get("xMin")) < -1 or float(word.get("xMax")) > float(sheet.get("width")) + 1:
                yield f"“{word.text}” runs over the edge of page {number}"
        for word in sheet:
            for mark in re.findall(r"zqz\d+z[ab]", word.text or ""):
                places[mark] = number
    for index, what in enumerate(pairs):
        first, last = places.get(f"zqz{index}za"), places.get(f"zqz{index}zb")
        if first is None or last is None:
            yield f"{what}: part of it is not on the paper at all"
        elif first != last:
            yield f"{what}: it stands on pages {min(first, last)} and {max(first, last)}"
