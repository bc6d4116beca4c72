"""What the race is about, the same for `run`, which writes studies of it, and for the peers, which compute it."""
import calendar
import csv
import sys
import time
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, Optional

PRICE_YEAR, DEFLATOR = 2013, "KPI"
FIRST, LAST = -4, 12  # the window
BASE, AFTER = (-4, -1), (0, 11)  # the periods that are compared
YEARS = range(2006, 2019)  # every year that a row's window can touch
CLASSES = ("real", "transfer", "production")
AUTHORITIES = ("kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket")
# How a volume is spread over days. TOTAL: evenly over the row. The others: so much per day of each span.
TOTAL, DAY, WEEK, MONTH, QUARTER, YEAR = range(6)
RATES = {"total": TOTAL, "day": DAY, "week": WEEK, "month": MONTH, "quarter": QUARTER, "year": YEAR}
LENGTHS = {"dag": DAY, "dygn": DAY, "vecka": WEEK, "manad": MONTH, "kvartal": QUARTER, "ar": YEAR}


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


class Service(NamedTuple):
    """A service that has a price, as the peers' queries want it."""

    number: int  # by name, from 0
    name: str
    authority: int  # its place in AUTHORITIES
    point: bool
    money: bool
    nights: bool
    counted: Optional[int]  # what an event without quantity is spread by; None: a point, or its quantity is required
    real: Optional[float]
    transfer: Optional[float]
    production: Optional[float]


def priced_services(schablon):
    """All services that have a price, by name."""
    found, price = [], prices(schablon)
    for number, name in enumerate(sorted({service for service, _ in price})):
        row = schablon.services[name]
        point, unit = row["shape"] == "point", row["unit"]
        found.append(Service(
            number, name, AUTHORITIES.index(row["authority"]), point, unit == "kr", unit == "dygn",
            None if point else LENGTHS.get(unit),
            *(float(price[name, kind]) if (name, kind) in price else None for kind in CLASSES)))
    return found


def clocks():
    """For each spread what has passed of it at the start of each day of YEARS, and at the end of the last.

    The part of a spread that the days a ... b of one quarter carry is clock[b + 1] - clock[a]: days, weeks, or parts of the
    months, quarters and years. Only differences mean anything; whole values lie at the first day of a span.
    """
    spreads = [[] for _ in range(6)]
    day = 0
    for y in range(YEARS.start, YEARS.stop + 1):
        in_year = 366 if calendar.isleap(y) else 365
        of_quarter, in_year_so_far = 0, 0
        for m in range(1, 13):
            in_month = calendar.monthrange(y, m)[1]
            if m % 3 == 1:
                in_quarter, of_quarter = sum(calendar.monthrange(y, m + k)[1] for k in range(3)), 0
            for d in range(in_month):
                months = (y - YEARS.start) * 12 + m - 1
                for spread, passed in (
                        (TOTAL, day), (DAY, day), (WEEK, day / 7), (MONTH, months + d / in_month),
                        (QUARTER, months // 3 + of_quarter / in_quarter), (YEAR, y - YEARS.start + in_year_so_far / in_year)):
                    spreads[spread].append(passed)
                day, of_quarter, in_year_so_far = day + 1, of_quarter + 1, in_year_so_far + 1
                if y == YEARS.stop:
                    return spreads


def called_with():
    """What a peer is called with: the study, the price lists, where its tables go, the number of threads."""
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    threads = int(sys.argv[sys.argv.index("--threads") + 1]) if "--threads" in sys.argv else 2
    return *arguments[:3], threads


def laps():
    """A function that says how long a peer has run when a part of it is done, where `--laps` asks for it."""
    begin = time.perf_counter()

    def lap(name):
        if "--laps" in sys.argv:
            print(f"{time.perf_counter() - begin:.3f} {name}", file=sys.stderr)

    return lap
