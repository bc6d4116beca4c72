"""Opens workbooks with openpyxl and compares them with the CSV files of their tables, cell by cell.

The one argument is a folder. Each workbook NAME.xlsx in it has a folder NAME with expected.json, which says for each
table which sheet it has and what kind each cell is, and with the CSV files, numbered as the tables are. What differs is
printed, a line each; the last line says how many cells were compared.
"""

import csv
import json
import pathlib
import re
import sys
import zipfile

import openpyxl
from openpyxl.utils import get_column_letter

# The number format that a cell of each kind has.
FORMATS = {
    "people": "#,##0",
    "ordinal": "0",
    "kronor": "#,##0.00",
    "statistic": "#,##0.0000",
    "extreme": "0.00E+00",
    "text": "@",
    "hidden": "@",
}
KINDS = {"p": "people", "o": "ordinal", "k": "kronor", "s": "statistic", "x": "extreme", "t": "text", "h": "hidden"}


def as_openpyxl_reads(text):
    """openpyxl leaves the marks of characters that XML cannot carry as they stand in the file."""
    return re.sub("[\x00-\x08\x0b-\x1f\ufffe\uffff]", lambda mark: f"_x{ord(mark[0]):04X}_", text)


def differences_of_cell(cell, text, kind):
    """What is wrong with a cell that holds what a field of a CSV file holds."""
    if kind == "e":
        if cell.value is not None or text != "":
            yield f"holds {cell.value!r}, and is not defined"
        return
    kind = KINDS[kind]
    if kind in ("text", "hidden"):
        if not isinstance(cell.value, str) or cell.value != as_openpyxl_reads(text):
            yield f"holds {cell.value!r}, not the text {text!r}"
        if cell.data_type != "s":
            yield f"is of type {cell.data_type}"
    elif isinstance(cell.value, (bool, str)) or cell.value is None or float(cell.value) != float(text):
        yield f"holds {cell.value!r}, not the number {text}"
    if cell.number_format != FORMATS[kind]:
        yield f"has the format {cell.number_format}"
    if (cell.alignment.horizontal == "right") != (kind == "hidden"):
        yield f"is aligned {cell.alignment.horizontal}"


def differences_of_header(sheet, expected, header):
    """What is wrong with the first row of a table, and with what keeps it in sight."""
    names = [cell.value for cell in sheet[1]]
    if names != header:
        yield f"has the columns {names}, not {header}"
    if not all(cell.font.bold for cell in sheet[1]):
        yield "has a header that is not bold"
    widths = [sheet.column_dimensions[get_column_letter(number)].width for number in range(1, len(header) + 1)]
    keys = expected["keyCount"]
    frozen = get_column_letter(keys + 1 if sum(widths[:keys]) <= 90 else 1) + "2"
    if sheet.freeze_panes != frozen:
        yield f"is frozen at {sheet.freeze_panes}, not {frozen}"
    whole = f"A1:{get_column_letter(len(header))}{sheet.max_row}"
    if sheet.auto_filter.ref != whole:
        yield f"has a filter over {sheet.auto_filter.ref}, not {whole}"
    if not all(3 <= width <= 255 for width in widths):
        yield f"has columns of the widths {widths}"


def differences_of_table(sheet, expected, path):
    """What is wrong with the sheet of a table."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";", strict=True))
    yield from differences_of_header(sheet, expected, rows[0])
    if sheet.max_row != len(rows):
        yield f"has {sheet.max_row} rows, not {len(rows)}"
    for number, (fields, kinds) in enumerate(zip(rows[1:], expected["kinds"], strict=True), start=2):
        for column, (text, kind) in enumerate(zip(fields, kinds, strict=True), start=1):
            cell = sheet.cell(number, column)
            for difference in differences_of_cell(cell, text, kind):
                yield f"{cell.coordinate} {difference}"


def differences_of_links(workbook, expected):
    """What is wrong with the first sheet: each table has a line there with its name, its rows and a link."""
    sheet = workbook.worksheets[0]
    if workbook.active is not sheet:
        yield "is not open at first"
    lines = {row[3].value: row for row in sheet.iter_rows() if row[3].value is not None}
    for table in expected:
        line = lines.get(table["table"])
        if line is None:
            yield f"does not name {table['table']}"
            continue
        if line[4].value != len(table["kinds"]):
            yield f"gives {table['table']} {line[4].value} rows"
        link = line[0].hyperlink
        if link is None or link.location != f"'{table['sheet']}'!A1" or line[0].value != table["sheet"]:
            yield f"has no link to {table['sheet']}"
    for row in sheet.iter_rows():
        if row[0].hyperlink is not None and row[0].hyperlink.location[1:-4] not in workbook.sheetnames:
            yield f"has a link to {row[0].hyperlink.location}"


def main(folder):
    """Compares all workbooks of a folder."""
    count = 0
    for path in sorted(folder.glob("*.xlsx")):
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                print(f"{path.stem}: {archive.testzip()} has another check")
        workbook = openpyxl.load_workbook(path)
        expected = json.loads((folder / path.stem / "expected.json").read_text(encoding="utf-8"))
        for difference in differences_of_links(workbook, expected):
            print(f"{path.stem}: the first sheet {difference}")
        if workbook.sheetnames[2:] != [table["sheet"] for table in expected]:
            print(f"{path.stem} has the sheets {workbook.sheetnames}")
            continue
        for number, table in enumerate(expected):
            csv_path = folder / path.stem / f"{number}.csv"
            for difference in differences_of_table(workbook[table["sheet"]], table, csv_path):
                print(f"{path.stem}: {table['sheet']}: {difference}")
            count += sum(map(len, table["kinds"]))
    print(f"{count} cells were compared")


main(pathlib.Path(sys.argv[1]))
