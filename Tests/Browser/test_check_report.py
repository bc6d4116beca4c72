#!/usr/bin/env python3
"""Every check can fail: of the good page nothing is said, and of each fault in `faults.py` what stands there."""

import base64
import hashlib
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True  # Nothing is left in the folder of the sources.

from playwright.sync_api import sync_playwright

from check_report import check
from faults import FAULTS

GOOD = Path(__file__).parent / "pages" / "good.html"


def broken(faults):
    """The good page with faults; its policy knows the style sheet that it then has."""
    page = GOOD.read_text(encoding="utf-8")
    for fault in faults:
        if fault.old not in page:
            raise ValueError(f"the good page does not hold {fault.old!r}")
        page = page.replace(fault.old, fault.new)
    sheet = re.search("<style>(.*?)</style>", page, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return re.sub("'sha256-[^']*'", f"'sha256-{digest}'", page)


class CheckReport(unittest.TestCase):
    """One browser looks at all the pages."""

    @classmethod
    def setUpClass(cls):
        playwright = sync_playwright().start()
        cls.addClassCleanup(playwright.stop)
        cls.browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        cls.addClassCleanup(cls.browser.close)

    def said_of(self, page):
        """The lines that the check says of a page, without its name."""
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.html"
            report.write_text(page, encoding="utf-8")
            return [line.removeprefix(f"{report}: ") for line in check(self.browser, report, "sv").lines()]

    def test_nothing_is_said_of_the_good_page(self):
        self.assertEqual(self.said_of(broken([])), [])

    def test_each_fault_is_found_and_nothing_else(self):
        for theme, faults in FAULTS.items():
            with self.subTest(theme):
                said = self.said_of(broken(faults))
                wanted = [words for fault in faults for words in fault.says]
                missing = [words for words in wanted if not any(line.startswith(words) for line in said)]
                besides = [line for line in said if not line.startswith(tuple(wanted))]
                self.assertEqual((missing, besides), ([], []), "what was not said, and what was said besides")


if __name__ == "__main__":
    unittest.main()
