"""Pictures of a report, for people to look at."""

import subprocess


class Pictures:
    """Writes PNG files of one report into a folder."""

    #: The height of one picture in px: browsers draw no longer ones reliably, and nobody reads them.
    HEIGHT = 4000

    def __init__(self, folder, name):
        self.folder, self.name = folder, name
        folder.mkdir(parents=True, exist_ok=True)

    def of_screen(self, page, view):
        """The whole page in a view, piece by piece: `report-wide-light-01.png`."""
        width = "wide" if view.width > 1000 else "narrow"
        whole = page.evaluate("document.documentElement.scrollHeight")
        for number, top in enumerate(range(0, whole, self.HEIGHT), start=1):
            piece = {"x": 0, "y": top, "width": view.width, "height": min(self.HEIGHT, whole - top)}
            path = self.folder / f"{self.name}-{width}-{view.scheme}-{number:02}.png"
            page.screenshot(path=str(path), full_page=True, clip=piece)

    def of_pages(self, pdf):
        """The PDF and each of its pages: `report.pdf`, `report-print-01.png`."""
        kept = self.folder / f"{self.name}.pdf"
        kept.write_bytes(pdf.read_bytes())
        subprocess.run(["pdftoppm", "-r", "80", "-png", kept, self.folder / f"{self.name}-print"], check=True)
