#!/usr/bin/env python3
"""Checks reports in a real browser: Debian's chromium, driven by playwright, which downloads nothing.

    check_report.py [--language sv|en] [--screenshots DIR] report.html …

Every finding of every report is printed as `report.html: rule: what (where)`. Exit status: 0 nothing found, 1 something
found, 2 the command line is wrong, 3 a file or program is missing.
"""

import argparse
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # Nothing is left in the folder of the sources.

from playwright.sync_api import sync_playwright

from report_checks import accessibility, colour, downloads, layout, loading, paper, structure, values
from report_checks.findings import Findings
from report_checks.pictures import Pictures
from report_checks.view import MIDDLE, NARROW, NARROW_DARK, WIDE, WIDE_DARK, open_details, show, window


def check(browser, report, language, pictures=None):
    """All findings of one report."""
    findings = Findings(report)
    heard = loading.Heard(report.resolve(), findings)
    with window(browser, heard) as page:
        for view in [WIDE, WIDE_DARK, NARROW, NARROW_DARK, MIDDLE]:
            show(page, view, heard)
            if pictures and view in [WIDE, WIDE_DARK, NARROW]:
                pictures.of_screen(page, view)
            if view == WIDE:
                loading.check(page, findings)
                structure.check(page, report, language, findings)
            open_details(page)
            if view.scheme == "light":
                layout.check(page, view, findings)
                layout.check_sizes(page, view, findings)
                structure.check_names(page, view, findings)
            if view != MIDDLE:
                colour.check(page, view, findings)
                accessibility.check(page, view, findings)
            if view in [WIDE, NARROW]:
                values.check(page, view, findings)
            if view == WIDE:
                downloads.check(page, language, findings)
        paper.check(page, heard, findings, pictures)
    return findings


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description="Checks reports in a real browser.", allow_abbrev=False)
    parser.add_argument("reports", nargs="+", type=Path, metavar="report.html")
    parser.add_argument("--language", choices=["sv", "en"], default="sv", help="the language asked of the reports")
    parser.add_argument("--screenshots", type=Path, metavar="DIR", help="where to write pictures of the reports")
    return parser.parse_args()


def main():
    """Checks every report that is named; returns the exit status."""
    given = arguments()
    programs = {name: shutil.which(name) for name in ["chromium", "pdftotext", "pdftoppm"]}
    missing = [f"{name}: not installed" for name, path in programs.items() if path is None]
    missing += [f"{report}: no such file" for report in given.reports if not report.is_file()]
    if missing:
        print(*missing, sep="\n", file=sys.stderr)
        return 3
    is_clean = True
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=programs["chromium"])
        for report in given.reports:
            name = f"{report.parent.name}-{report.stem}" if len(given.reports) > 1 else report.stem
            pictures = Pictures(given.screenshots, name) if given.screenshots else None
            findings = check(browser, report, given.language, pictures)
            for line in findings.lines():
                print(line, flush=True)
            is_clean = is_clean and not findings
        browser.close()
    return 0 if is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
