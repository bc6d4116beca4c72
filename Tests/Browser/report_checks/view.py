"""Opening a report the way a reader has it before them: how wide, in which colours, on a screen or on paper."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

IN_PAGE = Path(__file__).parent / "in_page"

#: The functions that look at the page from within, `seen.js` first since the others build on it.
FILES = ["seen", "layout", "contrast", "structure", "values", "paper"]
LOOK = "() => {\n" + "\n".join((IN_PAGE / f"{name}.js").read_text(encoding="utf-8") for name in FILES) + "\n}"

#: The classes of shapes that carry a chart's figures: the fill or stroke of a series, the muted one, or ink (ChartPalette).
#: Grid lines, hatching and grounds have others and may be fainter, as may bands, which are see-through.
MARKS = r"^[fk](s\d|mu|in)$"


@dataclass(frozen=True)
class View:
    """One way of seeing a report."""

    width: int
    scheme: str = "light"
    medium: str = "screen"

    def __str__(self):
        return f"{self.width} px {self.scheme}" if self.medium == "screen" else "print"


WIDE, WIDE_DARK = View(1400), View(1400, "dark")
MIDDLE = View(768)
NARROW, NARROW_DARK = View(360), View(360, "dark")


@contextmanager
def window(browser, heard):
    """An empty page in a profile of its own; what it says and asks for while it is open goes to `heard`."""
    context = browser.new_context(reduced_motion="reduce", accept_downloads=True)
    try:
        page = context.new_page()
        heard.listen(page)
        yield page
    finally:
        context.close()


def show(page, view, heard):
    """Loads the report afresh in a view."""
    heard.view = view
    page.set_viewport_size({"width": view.width, "height": 900})
    page.emulate_media(media=view.medium, color_scheme=view.scheme)
    page.goto(heard.address, wait_until="load")
    page.evaluate(LOOK)


def open_details(page):
    """Opens everything that a reader can open."""
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")


def each_chart(page, function, *arguments):
    """What a function of the page says of every chart that is shown."""
    return page.evaluate(
        f"(given) => look.charts().flatMap((svg) => look.{function}(svg, ...given))", list(arguments)
    )
