"""Pictures of a report, for people to look at."""

import subprocess


class Pictures:
    """Writes PNG files of one report into a folder."""

    def __init__(self, folder, name):
        self.folder, self.name = folder, name
        folder.mkdir(parents=True, exist_ok=True)

    def of_screen(self, page, view):
        """The whole page in a view: `report-wide-light.png`."""
        width = "wide" if view.width > 1000 else "narrow"
        page.screenshot(path=str(self.folder / f"{self.name}-{width}-{view.scheme}.png"), full_page=True)

    def of_pages(self, pdf):
        """The PDF and each of its pages: `report.pdf`, `report-print-01.png`."""
        kept = self.folder / f"{self.name}.pdf"
        kept.write_bytes(pdf.read_bytes())
        subprocess.run(["pdftoppm", "-r", "80", "-png", kept, self.folder / f"{self.name}-print"], check=True)
