"""Downloads: each link gives a CSV that holds what the table beside it shows."""

import csv
import re
from base64 import b64decode
from urllib.parse import unquote_to_bytes

#: Chromium saves no data: address that is longer.
LONGEST = 2_000_000

#: How long a click may take to save a file, in ms.
PATIENCE = 5000

#: What a table may show where the CSV is empty: not defined.
NOTHING = {"", "–", "—"}

#: What a table may show where the CSV holds `<4`: a figure about so few that it is hidden.
HIDDEN = {"sv": "dolt", "en": "hidden"}


def check(page, language, findings):
    """Every link against its table, and the first of them by a click."""
    links = page.evaluate("look.downloads()")
    for link in links:
        findings.add("download", [f"{link['name']}: {fault}" for fault in _faults(link, language)])
    if links:
        _click(page, links[0], findings)


def _faults(link, language):
    """What is wrong with one link."""
    if not link["name"].endswith(".csv"):
        yield "the file's name should end in .csv"
    if len(link["address"]) > LONGEST:
        yield f"the address has {len(link['address'])} characters; browsers save no more than {LONGEST}"
    try:
        rows = _rows(_content(link["address"]))
    except ValueError as fault:
        yield str(fault)
        return
    if link["rows"] is None:
        yield "no table stands beside the link"
    elif link["hasSpans"]:
        yield "the table beside the link has cells over several rows or columns, which no CSV has"
    else:
        yield from _differences(rows, link["rows"], language)


def _content(address):
    """The text behind a data: address."""
    head, comma, body = address.partition(",")
    if not comma or not head.startswith("data:text/csv"):
        raise ValueError("the address is no data:text/csv")
    content = unquote_to_bytes(body)
    try:
        return (b64decode(content, validate=True) if head.endswith(";base64") else content).decode("utf-8-sig")
    except ValueError as fault:
        raise ValueError(f"the CSV cannot be read: {fault}") from fault


def _rows(text):
    """The rows of a CSV with semicolons, its cells without needless space."""
    return [[" ".join(cell.split()) for cell in row] for row in csv.reader(text.splitlines(), delimiter=";")]


def _differences(rows, shown, language):
    """How the CSV differs from the table: the first cell of each row that does."""
    if len(rows) != len(shown):
        yield f"the CSV has {len(rows)} rows, the table {len(shown)}"
        return
    for number, (row, cells) in enumerate(zip(rows, shown), start=1):
        if len(row) != len(cells):
            yield f"row {number} has {len(row)} cells, in the table {len(cells)}"
            continue
        for value, cell in zip(row, cells):
            if not _is_same(value, cell, language):
                yield f"row {number} holds “{value}” where the table shows “{cell}”"
                break


def _is_same(value, cell, language):
    """Whether a table's cell shows a value of the CSV: the same text, or the number rounded as it is written, a share as percent."""
    if value == cell or (value == "" and cell in NOTHING):
        return True
    if re.fullmatch(r"<\d+", value) and cell == HIDDEN[language]:
        return True
    exact, written = _number(value, language), _number(cell, language)
    if exact is None or written is None:
        return False
    values = [exact[0], exact[0] * 100] if cell.endswith("%") else [exact[0]]
    return any(abs(value - written[0]) <= 0.5000001 * 10 ** -written[1] for value in values)


def _number(text, language):
    """A number with how many decimals it is written with: `12 345,6` or `12,345.6`, `12345.6` in both languages."""
    text = re.sub(r"[\s%]|kr$", "", text.replace("−", "-"))
    if not re.fullmatch(r"[+-]?\d[\d.,]*", text):
        return None
    text = text.replace(",", "." if language == "sv" else "")
    try:
        return float(text), len(text.partition(".")[2])
    except ValueError:
        return None


def _click(page, link, findings):
    """A click on the first link saves its content: the page's own policy does not stand in the way."""
    try:
        with page.expect_download(timeout=PATIENCE) as saved:
            page.locator("a[download]").first.click(timeout=PATIENCE)
        with open(saved.value.path(), encoding="utf-8-sig", newline="") as file:
            if file.read() != _content(link["address"]):
                findings.add("download", f"{link['name']}: what a click saves is not what the link holds")
    except Exception as fault:  # Playwright's own errors: a click that saves nothing is what is looked for.
        findings.add("download", f"{link['name']}: a click saves nothing ({str(fault).splitlines()[0]})")
