#!/usr/bin/env python3
"""DuckDB's part of the race: two tables of a study folder that `cost-analysis simulate` wrote.

usage: peer_duckdb.py STUDY SCHABLON OUT [--threads N] [--laps]

OUT_a.csv  authority;service;class;quarter;sum;users  what the services cost in each relative quarter of the window
OUT_b.csv  authority;n;users_base;users;base;mean;change;sd;sd_base;sd_after  real cost before (-4 ... -1), after (0 ... 11)

Of each authority: its services, over its balanced cohort (not excluded, every quarter of the window covered).
Definitions are those of `cost-analysis run`: relative calendar quarters, rates, nights, open decisions that end with the
last covered day, observed amounts, fixed prices with index factors, money deflated to the price year, several posts.

The query is an expert's. The tricks (what some of them gave: NOTES.md):
- the join order is fixed by hand: the optimizer does not know a CSV's length and would hash its ten million rows;
- strings become small integers at once, by joins on columns of a few bytes;
- a client carries the first and last day of the window and a bit for each cohort, so that two comparisons of days and one
  of bits throw out six rows of ten before anything is worked out, and no second large join is needed;
- only open decisions are looked up among the covered pairs: the key of all others is NULL, which finds nothing at once;
- a row is unnested over the quarters inside the window only, and functions of dates are met only by rows that need them;
- prices are one value per service and class under fixed prices, so that they multiply sums and not rows;
- distinct clients are counted exactly by a bit string of dense client numbers.
It relies on what the command cannot: one coverage interval per pair, no faulty row, no quotes (`Benchmarks/run` looks once,
when it has made the data).
"""
from fractions import Fraction

import duckdb

from definitions import (
    AFTER, AUTHORITIES, BASE, CLASSES, DAY, FIRST, LAST, MONTH, QUARTER, RATES, TOTAL, WEEK, YEARS, called_with, deflators, laps,
    priced_services, read_schablon)


def main():
    study, schablon, out, threads = called_with()
    lap = laps()
    lists = read_schablon(schablon)
    connection = duckdb.connect()
    run = connection.execute
    run(f"SET threads={threads}")
    run("SET preserve_insertion_order=false")
    run("SET disabled_optimizers='join_order,build_side_probe_side'")
    form = "delim=';', header=true, quote='', escape='', decimal_separator=',', auto_detect=false"

    def table(name, columns, values):
        run(f"CREATE TEMP TABLE {name}({columns})")
        values = ", ".join("(" + ", ".join(map(literal, row)) + ")" for row in values)
        run(f"INSERT INTO {name} VALUES {values}")

    def literal(value):
        if value is None:
            return "NULL"
        if isinstance(value, str):
            return f"'{value}'"
        return repr(float(value)) if isinstance(value, Fraction) else str(value)

    # The small tables: authorities; services; quarters of the calendar; spreads.
    table("au", "aid UTINYINT, authority VARCHAR", list(enumerate(AUTHORITIES)))
    # `counted` is what an event of the service without quantity is spread by; NULL: a point, or its quantity is required.
    table(
        "sv",
        "sid UTINYINT, service VARCHAR, aid UTINYINT, point BOOLEAN, money BOOLEAN, nights BOOLEAN, counted UTINYINT,"
        " p_real DOUBLE, p_transfer DOUBLE, p_production DOUBLE",
        priced_services(lists))
    table("df", "y SMALLINT, deflator DOUBLE", deflators(lists).items())
    run(f"""CREATE TEMP TABLE cq AS SELECT q::SMALLINT q, qs, (qs + INTERVAL 3 MONTH - INTERVAL 1 DAY)::DATE qe, deflator
        FROM (SELECT q, (q // 4)::INT y, make_date((q // 4)::INT, (q % 4 * 3 + 1)::INT, 1) qs
              FROM range({YEARS.start * 4}, {YEARS.stop * 4}) r(q)) JOIN df USING (y)""")
    # The clients with the first and the last day of their window.
    run(f"""CREATE TEMP TABLE starts AS
        SELECT (row_number() OVER ())::INTEGER - 1 AS id, client, q0, excluded IS NULL AS kept,
               make_date(((q0{FIRST:+}) // 4)::INT, ((q0{FIRST:+}) % 4 * 3 + 1)::INT, 1) AS w0,
               (make_date(((q0{LAST + 1:+}) // 4)::INT, ((q0{LAST + 1:+}) % 4 * 3 + 1)::INT, 1) - 1)::DATE AS w1
        FROM (SELECT *, (year("start") * 4 + quarter("start") - 1)::SMALLINT q0
              FROM read_csv('{study}/clients.csv', {form}, columns={{'client':'VARCHAR','start':'DATE','end':'DATE',
                   'sex':'VARCHAR','birth_year':'VARCHAR','diagnosis':'VARCHAR','operation':'VARCHAR',
                   'excluded':'VARCHAR'}}))""")
    # The cohort of each authority with the last covered day, and each client's cohorts as bits.
    run(f"""CREATE TEMP TABLE pairs AS SELECT id * 5 + aid AS pid, id, aid, "to" AS covered
        FROM read_csv('{study}/coverage.csv', {form}, columns={{'client':'VARCHAR','authority':'VARCHAR','from':'DATE',
             'to':'DATE'}})
        JOIN starts USING (client) JOIN au USING (authority) WHERE kept AND "from" <= w0 AND "to" >= w1""")
    run("""CREATE TEMP TABLE clients AS SELECT id, client, q0, w0, w1, cohorts
        FROM (SELECT id, bit_or((1 << aid)::UTINYINT) cohorts FROM pairs GROUP BY id) JOIN starts USING (id)""")
    clients = run("SELECT count(*) FROM starts").fetchone()[0]
    lap("small tables")

    rate = "CASE per " + " ".join(f"WHEN '{word}' THEN {code}" for word, code in RATES.items()) + " END"
    # e: an event of a cohort with days in the window; t is NULL where the decision is open.
    events = f"""SELECT id, q0, aid, sid, money, nights, p_real, quantity, "from" f,
            CASE WHEN point THEN "from" ELSE "to" END t,
            CASE WHEN point THEN {TOTAL} WHEN quantity IS NULL AND NOT money THEN counted
                 WHEN per IS NULL THEN {TOTAL} ELSE {rate} END AS spread,
            CASE WHEN money THEN NULL ELSE amount END AS o, coalesce(quantity, CASE WHEN money THEN amount END, 1) v
        FROM read_csv('{study}/events.csv', {form}, columns={{'client':'VARCHAR','service':'VARCHAR','from':'DATE',
             'to':'DATE','quantity':'DOUBLE','per':'VARCHAR','amount':'DOUBLE'}})
        JOIN clients USING (client) JOIN sv USING (service)
        WHERE "from" <= w1 AND (("to" IS NULL AND NOT point) OR coalesce("to", "from") >= w0)
          AND cohorts & (1 << aid)::UTINYINT <> 0"""
    # c: with its end. Only open decisions are looked up among the pairs: a NULL finds nothing at once.
    cohort = f"""SELECT * REPLACE (CASE WHEN nights AND quantity IS NULL THEN greatest(f, t - 1) ELSE t END AS t)
        FROM (SELECT e.* REPLACE (coalesce(t, covered) AS t)
              FROM ({events}) e LEFT JOIN pairs ON CASE WHEN t IS NULL THEN e.id * 5 + e.aid END = pid)
        WHERE f <= t"""

    def months(day):
        """Calendar months from the year 0 on to the start of a day, with the part of the month that has passed."""
        return f"(year({day}) * 12 + month({day}) + (day({day}) - 1) / day(last_day({day}))::DOUBLE)"

    def weight(a, b):
        """The part of a spread that the days a ... b of one quarter carry; the months only where they are asked for."""
        days = f"({b} - {a} + 1)"
        return (f"CASE WHEN spread <= {DAY} THEN {days} WHEN spread = {MONTH} THEN {months(f'({b} + 1)')} - {months(a)}"
                f" WHEN spread = {WEEK} THEN {days} / 7.0::DOUBLE WHEN spread = {QUARTER} THEN {days} / (qe - qs + 1)::DOUBLE"
                f" ELSE {days} / dayofyear(make_date(year({a}), 12, 31))::DOUBLE END")

    # `whole`: what a row's total or observed cost is divided over. Observed costs occur with spreads over days only.
    run(f"""CREATE TEMP TABLE z AS
        SELECT id, aid, sid, (q - q0)::TINYINT rel, coalesce(o * w / whole * deflator, volume * p_real) AS cost, volume
        FROM (SELECT *, v * w * CASE WHEN money THEN deflator ELSE 1 END
                        / CASE spread WHEN {TOTAL} THEN whole ELSE 1 END volume
              FROM (SELECT u.*, (t - f + 1)::DOUBLE whole, deflator, {weight("greatest(f, qs)", "least(t, qe)")} w
                    FROM (SELECT *, unnest(range(greatest(year(f) * 4 + quarter(f) - 1, q0{FIRST:+}),
                                                 least(year(t) * 4 + quarter(t) - 1, q0{LAST:+}) + 1))::SMALLINT q
                          FROM ({cohort})) u JOIN cq USING (q)))""")
    lap("bookings")
    sums = f"""SELECT sid, rel, sum(cost) cost, sum(volume) volume, bit_count(bitstring_agg(id, 0, {clients - 1})) users
        FROM z GROUP BY sid, rel"""
    by_class = " UNION ALL ".join(
        f"SELECT aid, service, '{kind}' AS class, {place} AS place, rel, {value} AS cost, users FROM s"
        f" WHERE p_{kind} IS NOT NULL"
        for place, (kind, value) in enumerate(
            (("real", "cost"), ("transfer", "volume * p_transfer"), ("production", "volume * p_production"))))
    run(f"""COPY (WITH s AS (SELECT * FROM ({sums}) JOIN sv USING (sid))
        SELECT authority, service, class, rel AS quarter, cost AS sum, users FROM ({by_class}) JOIN au USING (aid)
        ORDER BY aid, service, place, rel) TO '{out}_a.csv' (DELIMITER ';', HEADER)""")
    lap("table a")
    # Clients without an event count as zero: they add nothing to the sums. Per year: 4 quarters before, 12 after.
    run(f"""COPY (SELECT authority, n, coalesce(users_base, 0) users_base, coalesce(users, 0) users,
            coalesce(b, 0) / n AS base, coalesce(a, 0) / n AS mean, coalesce(a - b, 0) / n AS change,
            sqrt((cc - (a - b) * (a - b) / n) / (n - 1)) AS sd, sqrt((bb - b * b / n) / (n - 1)) AS sd_base,
            sqrt((aa - a * a / n) / (n - 1)) AS sd_after
        FROM (SELECT aid, count(*) n FROM pairs GROUP BY aid) JOIN au USING (aid) LEFT JOIN (
          SELECT aid, sum(b) b, sum(a) a, sum(b * b) bb, sum(a * a) aa, sum((a - b) * (a - b)) cc,
                 count(*) FILTER (b <> 0) users_base, count(*) FILTER (a <> 0) users
          FROM (SELECT aid, coalesce(sum(cost) FILTER (rel BETWEEN {BASE[0]} AND {BASE[1]}), 0) b,
                       coalesce(sum(cost) FILTER (rel BETWEEN {AFTER[0]} AND {AFTER[1]}), 0) / 3 a
                FROM z GROUP BY id, aid) GROUP BY aid) USING (aid)
        ORDER BY aid) TO '{out}_b.csv' (DELIMITER ';', HEADER)""")
    lap("table b")


if __name__ == "__main__":
    main()
