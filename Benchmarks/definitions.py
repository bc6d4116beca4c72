"""What the race is about, the same for `run`, which writes studies of it, and for the peers, which compute it."""
import csv
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

PRICE_YEAR, DEFLATOR = 2013, "KPI"
FIRST, LAST = -4, 12  # the window
BASE, AFTER = (-4, -1), (0, 11)  # the periods that are compared
YEARS = range(2006, 2019)  # every year that a row's window can touch
CLASSES = ("real", "transfer", "production")
AUTHORITIES = ("kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket")


class Schablon(NamedTuple):
    """A folder of price lists as it is written: rows of texts."""

    services: dict  # by service
    posts: dict  # the rows of each (service, post)
    index: dict  # exact values by (index, year)


def rows(path):
    """The rows of a small `;` file, as dictionaries."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def number(text):
    """The exact value of a number with decimal comma."""
    return Fraction(text.replace(",", ".").replace(" ", ""))


def read_schablon(folder):
    """Reads a folder of price lists."""
    folder = Path(folder)
    posts = {}
    for path in sorted(folder.glob("priser*.csv")):
        for row in rows(path):
            posts.setdefault((row["service"], row["post"]), []).append(row)
    return Schablon(
        {row["service"]: row for row in rows(folder / "insatser.csv")}, posts,
        {(row["index"], int(row["year"])): number(row["value"]) for row in rows(folder / "index.csv")})


def prices(schablon):
    """Kronor per unit by (service, class), all posts of the class together, in the money of the price year.

    Fixed prices: the row nearest to the price year (a tie: the earlier), times index(price year) / index(row's year).
    Of the unit kr it is a share of the amount, and not indexed.
    """
    found = {}
    for (service, _), candidates in schablon.posts.items():
        row = min(candidates, key=lambda row: (abs(int(row["year"]) - PRICE_YEAR), int(row["year"])))
        price = number(row["price"])
        if row["index"] and schablon.services[service]["unit"] != "kr":
            price *= schablon.index[row["index"], PRICE_YEAR] / schablon.index[row["index"], int(row["year"])]
        if row["class"] == "real" and row["payer"] != schablon.services[service]["authority"]:
            raise ValueError(f"{service}: another authority bears its real cost; the peers cannot say whose it is")
        found[service, row["class"]] = found.get((service, row["class"]), 0) + price
    return found


def deflators(schablon):
    """What a krona of each year is worth in the money of the price year."""
    return {year: schablon.index[DEFLATOR, PRICE_YEAR] / schablon.index[DEFLATOR, year] for year in YEARS}
