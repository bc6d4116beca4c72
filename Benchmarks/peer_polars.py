#!/usr/bin/env python3
"""Polars' part of the race: two tables of a study folder that `cost-analysis simulate` wrote.

usage: peer_polars.py STUDY SCHABLON OUT [--threads N] [--laps]

Writes the two tables of peer_duckdb.py, whose first lines say what they hold and on what sound data all peers rely.

An expert's query. The tricks (what some of them gave: NOTES.md):
- one lazy plan from the file to the bookings, by the streaming engine: what is not needed is never read or kept;
- services and rates are read as enumerations, whose physical values are their numbers; days are numbers;
- a client carries the first and last day of the window and a bit for each cohort, so that comparisons throw out six rows of ten
  before anything is worked out;
- what hangs on a day or on a pair of client and authority is gathered from a column by number: no joins for them;
- the part of a spread between two days is the difference of two values of a clock that runs by days, weeks, months …, as
  Polars works out all branches of a `when` for all rows;
- prices are one value per service and class under fixed prices, so that they multiply sums and not rows.
"""
import os
from datetime import date

from definitions import (
    AFTER, AUTHORITIES, BASE, CLASSES, FIRST, LAST, RATES, TOTAL, YEARS, called_with, clocks, deflators, laps,
    priced_services, read_schablon)

STUDY, SCHABLON, OUT, THREADS = called_with()
os.environ["POLARS_MAX_THREADS"] = str(THREADS)

import polars as pl  # noqa: E402  It reads the number of threads when it is loaded.
from polars import col  # noqa: E402

ENGINE = "streaming"
FORM = {"separator": ";", "quote_char": None, "decimal_comma": True}
DAY_ZERO = (date(YEARS.start, 1, 1) - date(1970, 1, 1)).days


def day(name):
    """A day as a number, 0 for the first of YEARS."""
    return col(name).cast(pl.Int32) - DAY_ZERO


def gather(values, place):
    """The values at the places; no place, no value."""
    return place.map_batches(values.gather, return_dtype=values.dtype, is_elementwise=True)


def main():
    study, schablon, out = STUDY, SCHABLON, OUT
    lap = laps()
    lists = read_schablon(schablon)
    services = priced_services(lists)

    # The small tables: services; authorities; the clocks one after the other; days; quarters, counted from the first of YEARS.
    sv = pl.DataFrame(services, orient="row", schema={
        "sid": pl.UInt8, "service": pl.String, "aid": pl.UInt8, "point": pl.Boolean, "money": pl.Boolean, "nights": pl.Boolean,
        "counted": pl.UInt8, "p_real": pl.Float64, "p_transfer": pl.Float64, "p_production": pl.Float64})
    service = pl.Enum(sv["service"])
    sv = sv.with_columns(col("service").cast(service), bit=(2 ** col("aid").cast(pl.Int32)).cast(pl.Int32))
    au = pl.DataFrame(enumerate(AUTHORITIES), orient="row", schema={"aid": pl.UInt8, "authority": pl.String})
    by_spread = clocks()
    length = len(by_spread[TOTAL])
    clock = pl.Series([float(value) for values in by_spread for value in values])
    quarter_of = pl.Series(by_spread[RATES["quarter"]], strict=False).cast(pl.Int32)
    starts_of = quarter_of.to_frame("q").with_row_index("day").group_by("q").agg(col("day").min().cast(pl.Int32)).sort("q")["day"]
    deflator = list(deflators(lists).values())
    quarters = pl.DataFrame({"qs": starts_of[:-1], "next": starts_of[1:]}).with_row_index("q").with_columns(
        col("q").cast(pl.Int32), deflator=pl.Series([float(deflator[q // 4]) for q in range(len(starts_of) - 1)]))

    # The clients with the first and the last day of their window.
    starts = pl.read_csv(
        f"{study}/clients.csv", **FORM, columns=["client", "start", "excluded"],
        schema_overrides={"client": pl.String, "start": pl.Date, "excluded": pl.String},
    ).with_row_index("id").select(
        "id", "client", kept=col("excluded").is_null(), q0=gather(quarter_of, day("start")),
    ).with_columns(
        w0=gather(starts_of, col("q0") + FIRST), w1=gather(starts_of, col("q0") + (LAST + 1)) - 1)
    # The cohort of each authority with the last covered day, and each client's cohorts as bits.
    pid = col("id").cast(pl.Int32) * len(AUTHORITIES) + col("aid")
    pairs = pl.scan_csv(
        f"{study}/coverage.csv", **FORM,
        schema={"client": pl.String, "authority": pl.String, "from": pl.Date, "to": pl.Date},
    ).join(starts.lazy().filter("kept"), on="client").join(au.lazy(), on="authority").filter(
        (day("from") <= col("w0")) & (day("to") >= col("w1")),
    ).select("id", "aid", covered=day("to"), pid=pid).collect(engine=ENGINE)
    covered = pl.int_range(starts.height * len(AUTHORITIES), dtype=pl.Int32, eager=True).alias("pid").to_frame().join(
        pairs.select("pid", "covered"), on="pid", how="left", maintain_order="left")["covered"]
    clients = pairs.group_by("id").agg(cohorts=(2 ** col("aid").cast(pl.Int32)).cast(pl.Int32).sum()).join(
        starts, on="id").select("id", "client", "q0", "w0", "w1", "cohorts")
    lap("small tables")

    # Events of a cohort with days in the window; an open decision ends with the last covered day.
    bare, money = col("quantity").is_null(), col("money")
    events = pl.scan_csv(
        f"{study}/events.csv", **FORM, schema={
            "client": pl.String, "service": service, "from": pl.Date, "to": pl.Date, "quantity": pl.Float64,
            "per": pl.Enum(list(RATES)), "amount": pl.Float64},
    ).join(clients.lazy(), on="client").join(sv.lazy(), on="service").with_columns(
        f=day("from"), ended=pl.when("point").then(day("from")).otherwise(day("to")),
    ).filter(
        (col("f") <= col("w1")) & (col("ended").fill_null(1 << 30) >= col("w0")) & (col("cohorts") & col("bit") != 0),
    ).with_columns(
        until=pl.coalesce("ended", gather(covered, pl.when(col("ended").is_null()).then(pid))),
    ).select(
        "id", "q0", "aid", "sid", "f", "money", "p_real",
        t=pl.when(col("nights") & bare).then(pl.max_horizontal("f", col("until") - 1)).otherwise("until"),
        spread=pl.when("point").then(pl.lit(TOTAL, pl.UInt8)).when(bare & ~money).then("counted").otherwise(
            col("per").to_physical().fill_null(TOTAL)).cast(pl.Int32),
        o=pl.when(~money).then("amount"), v=pl.coalesce("quantity", pl.when(money).then("amount"), pl.lit(1.0)),
    ).filter(
        col("f") <= col("t"),
    ).with_columns(
        a=pl.max_horizontal(gather(quarter_of, col("f").clip(0)), col("q0") + FIRST),
        b=pl.min_horizontal(gather(quarter_of, col("t").clip(0, length - 1)), col("q0") + LAST),
    ).filter(col("a") <= col("b"))
    # z: a booking of a row in each quarter that it touches. Observed costs occur with spreads over days only.
    track = col("spread") * length
    whole = (col("t") - col("f") + 1).cast(pl.Float64)
    z = events.with_columns(q=pl.int_ranges("a", col("b") + 1, dtype=pl.Int32)).drop("a", "b").explode("q").join(
        quarters.lazy(), on="q",
    ).with_columns(
        w=gather(clock, track + pl.min_horizontal(col("t") + 1, "next")) - gather(clock, track + pl.max_horizontal("f", "qs")),
    ).with_columns(
        volume=col("v") * col("w") * pl.when("money").then("deflator").otherwise(1.0)
        / pl.when(col("spread") == TOTAL).then(whole).otherwise(1.0),
    ).select(
        "id", "aid", "sid", "volume", rel=(col("q") - col("q0")).cast(pl.Int8),
        cost=pl.coalesce(col("o") * col("w") / whole * col("deflator"), col("volume") * col("p_real")),
    ).collect(engine=ENGINE)
    lap("bookings")
    sums = z.lazy().group_by("sid", "rel").agg(
        col("cost").sum(), col("volume").sum(), users=col("id").n_unique(),
    ).collect(engine=ENGINE).join(sv, on="sid").join(au, on="aid")
    pl.concat([
        sums.filter(col(f"p_{kind}").is_not_null()).select(
            "aid", "authority", "service", pl.lit(kind).alias("class"), pl.lit(place).alias("place"),
            quarter="rel", sum=col("cost") if kind == "real" else col("volume") * col(f"p_{kind}"), users="users")
        for place, kind in enumerate(CLASSES)
    ]).sort("aid", "service", "place", "quarter").drop("aid", "place").write_csv(f"{out}_a.csv", separator=";")
    lap("table a")
    # Clients without an event count as zero: they add nothing to the sums. Per year: 4 quarters before, 12 after.
    a, b, n = col("a"), col("b"), col("n")
    found = z.lazy().group_by("id", "aid").agg(
        b=col("cost").filter(col("rel").is_between(*BASE)).sum(), a=col("cost").filter(col("rel").is_between(*AFTER)).sum() / 3,
    ).group_by("aid").agg(
        a.sum(), b.sum(), bb=(b * b).sum(), aa=(a * a).sum(), cc=((a - b) * (a - b)).sum(),
        users_base=(b != 0).sum(), users=(a != 0).sum(),
    ).collect(engine=ENGINE)

    def deviation(squares, sums):
        return ((col(squares) - sums * sums / n) / (n - 1)).sqrt()

    pairs.group_by("aid").agg(n=pl.len()).join(found, on="aid", how="left").fill_null(0).join(au, on="aid").sort("aid").select(
        "authority", "n", "users_base", "users", base=b / n, mean=a / n, change=(a - b) / n, sd=deviation("cc", a - b),
        sd_base=deviation("bb", b), sd_after=deviation("aa", a),
    ).write_csv(f"{out}_b.csv", separator=";")
    lap("table b")


if __name__ == "__main__":
    main()
