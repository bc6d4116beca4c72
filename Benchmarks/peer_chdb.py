#!/usr/bin/env python3
"""chdb's part of the race (ClickHouse within Python): two tables of a study folder that `cost-analysis simulate` wrote.

usage: peer_chdb.py STUDY SCHABLON OUT [--threads N] [--laps]

Writes the two tables of peer_duckdb.py, whose first lines say what they hold and on what sound data all peers rely.

An expert's query. The tricks (what some of them gave: NOTES.md):
- services, quarters and what lies between two days are dictionaries with flat arrays, found by number: no joins, no functions
  of months on rows;
- the part of a spread between two days is the difference of two values of a clock that runs by days, weeks, months …;
- services and rates are read as enumerations, days as numbers with 0 for none, and nothing is nullable; ClickHouse reads no
  decimal comma, so numbers are read as text and changed only on the rows that stay;
- one join gives a row its client's dense number and nothing else; all else hangs on the number: the first and last day of the
  window, a bit for each cohort, the last covered day of each authority;
- distinct clients are counted exactly by dense client numbers.
"""
from chdb import session

from definitions import (
    AFTER, AUTHORITIES, BASE, FIRST, LAST, RATES, TOTAL, YEARS, called_with, clocks, deflators, laps, priced_services,
    read_schablon)


def enumeration(numbers):
    return "Enum(" + ", ".join(f"'{word}' = {number}" for word, number in numbers) + ")"


def main():
    study, schablon, out, threads = called_with()
    lap = laps()
    lists = read_schablon(schablon)
    services = priced_services(lists)
    run = session.Session().query
    run(f"""SET max_threads = {threads}, format_csv_delimiter = ';', format_csv_allow_double_quotes = 0,
        input_format_csv_empty_as_default = 1, query_plan_join_swap_table = 'false', join_algorithm = 'hash', max_insert_threads = {threads},
        engine_file_truncate_on_insert = 1""")

    def file(name, columns):
        return f"file('{study}/{name}', 'CSVWithNames', '" + columns.replace("'", "''") + "')"

    def dictionary(name, columns, rows):
        """Rows whose first value is their number, from 0 on and dense; none becomes 0."""
        values = ", ".join("(" + ", ".join(literal(value) for value in row) + ")" for row in rows)
        run(f"CREATE TABLE {name}_rows ({columns}) ENGINE = Memory")
        run(f"INSERT INTO {name}_rows VALUES {values}")
        run(f"""CREATE DICTIONARY {name} ({columns}) PRIMARY KEY {columns.split()[0]}
            SOURCE(CLICKHOUSE(TABLE '{name}_rows')) LIFETIME(0)
            LAYOUT(FLAT(INITIAL_ARRAY_SIZE {len(rows)} MAX_ARRAY_SIZE {len(rows)}))""")

    def literal(value):
        return f"'{value}'" if isinstance(value, str) else "0" if value is None else repr(+value)

    # The small tables. Days are numbers from the first of YEARS on; quarters are counted from there too.
    rows = []
    for s in services:
        rows.append((
            s.number, s.name, s.authority, s.point, s.money, s.nights, s.counted, s.real, s.transfer, s.production,
            s.real is not None, s.transfer is not None, s.production is not None))
    dictionary(
        "sv", "sid UInt64, service String, aid UInt8, point UInt8, money UInt8, nights UInt8, counted UInt8,"
        " real Float64, transfer Float64, production Float64, has_real UInt8, has_transfer UInt8, has_production UInt8", rows)
    dictionary("au", "aid UInt64, authority String", list(enumerate(AUTHORITIES)))
    by_spread = clocks()
    length = len(by_spread[TOTAL])
    dictionary("clock", "place UInt64, passed Float64", list(enumerate(value for clock in by_spread for value in clock)))
    # A quarter with the first day of it and of the next, which the last one has for its end.
    quarters = [n for n, passed in enumerate(by_spread[RATES["quarter"]]) if passed == int(passed)]
    deflator = [float(value) for value in deflators(lists).values()]
    dictionary("cq", "q UInt64, qs Int32, qe Int32, deflator Float64", [
        (q, quarters[q], quarters[q + 1], deflator[q // 4]) for q in range(len(quarters) - 1)])

    day_zero = f"toInt32(toDate('{YEARS.start}-01-01'))"

    def quarter(day):
        return f"(toInt32(toYear({day})) * 4 + toQuarter({day}) - {YEARS.start * 4 + 1})"

    run(f"""CREATE TABLE starts ENGINE = Memory AS
        SELECT client, toUInt32(rowNumberInAllBlocks()) AS id, {quarter("start")} AS q0, excluded = '' AS kept,
               dictGet(cq, 'qs', toUInt64(q0{FIRST:+})) AS w0, dictGet(cq, 'qs', toUInt64(q0{LAST + 1:+})) - 1 AS w1
        FROM {file("clients.csv", "client String, start Date, `end` String, sex String, birth_year String,"
                   " diagnosis String, operation String, excluded String")}""")
    # The cohort of each authority; each client's cohorts as bits, with the last covered days.
    authority = enumeration((word, number) for number, word in enumerate(AUTHORITIES))
    run(f"""CREATE TABLE pairs ENGINE = Memory AS
        SELECT client, id, q0, w0, w1, toUInt8(authority) AS aid, toInt32(to) - {day_zero} AS covered
        FROM {file("coverage.csv", f"client String, authority {authority}, from Date, to Date")} AS c
        INNER JOIN starts AS s USING (client)
        WHERE kept AND toInt32(from) - {day_zero} <= w0 AND covered >= w1""")
    last = ", ".join(f"maxIf(covered, aid = {aid}) AS c{aid}" for aid in range(len(AUTHORITIES)))
    run(f"""CREATE TABLE clients ENGINE = Memory AS
        SELECT client, any(id) AS id, any(q0) AS q0, any(w0) AS w0, any(w1) AS w1,
               toUInt8(groupBitOr(bitShiftLeft(1, aid))) AS cohorts, {last}
        FROM pairs GROUP BY client""")
    run("CREATE TABLE ids ENGINE = Memory AS SELECT client, id FROM clients")
    of_client = ("q0", "w0", "w1", "cohorts", *(f"c{aid}" for aid in range(len(AUTHORITIES))))
    columns = ", ".join(f"{name} {'UInt8' if name == 'cohorts' else 'Int32'}" for name in of_client)
    run(f"""CREATE DICTIONARY cl (id UInt64, {columns}) PRIMARY KEY id SOURCE(CLICKHOUSE(TABLE 'clients')) LIFETIME(0)
        LAYOUT(FLAT(MAX_ARRAY_SIZE 100000000))""")
    lap("small tables")

    covered = "multiIf(" + ", ".join(f"aid = {aid}, c{aid}" for aid in range(len(AUTHORITIES) - 1))
    covered += f", c{len(AUTHORITIES) - 1})"
    service = enumeration((s.name, s.number) for s in services)
    # e: an event of a cohort with days in the window. A day that is not there is 1970-01-01.
    attributes = ", ".join(f"dictGet(cl, '{name}', toUInt64(id)) AS {name}" for name in of_client)
    events = f"""SELECT id, {attributes}, toUInt64(service) AS sid, dictGet(sv, 'aid', sid) AS aid, dictGet(sv, 'point', sid) AS point,
            dictGet(sv, 'money', sid) AS money, toInt32(from) - {day_zero} AS f, toInt32(to) AS ended,
            quantity = '' AS bare, amount = '' AS unseen, quantity, amount,
            if(point, f, if(ended = 0, {covered}, ended - {day_zero})) AS until,
            if(bare AND dictGet(sv, 'nights', sid), greatest(f, until - 1), until) AS t,
            if(point, {TOTAL}, if(bare AND NOT money, dictGet(sv, 'counted', sid), toUInt8(per))) AS spread,
            greatest({quarter("from")}, q0{FIRST:+}) AS a, least({quarter(f"toDate(t + {day_zero})")}, q0{LAST:+}) AS b
        FROM {file("events.csv", f"client String, service {service}, from Date, to Date, quantity String,"
                   f" per {enumeration(RATES.items())}, amount String")} AS e
        INNER JOIN ids AS c USING (client)
        WHERE f <= w1 AND until >= w0 AND bitTest(cohorts, aid) AND f <= t AND a <= b"""

    def number(text):
        return f"toFloat64(replaceOne({text}, ',', '.'))"

    values = f"""SELECT *, money OR unseen AS by_price,
            if(bare, if(money AND NOT unseen, {number("amount")}, 1), {number("quantity")}) AS v,
            if(by_price, 0, {number("amount")}) AS o
        FROM ({events})"""
    run(f"""CREATE TABLE z ENGINE = Memory AS
        SELECT id, toUInt8(sid) AS sid, toInt8(q - q0) AS rel, volume,
               if(by_price, volume * dictGet(sv, 'real', sid), o * w / (t - f + 1) * deflator) AS cost
        FROM (SELECT *, q, dictGet(cq, 'deflator', toUInt64(q)) AS deflator, spread * {length} AS track,
                     dictGet(clock, 'passed', toUInt64(track + least(t + 1, dictGet(cq, 'qe', toUInt64(q)))))
                     - dictGet(clock, 'passed', toUInt64(track + greatest(f, dictGet(cq, 'qs', toUInt64(q))))) AS w,
                     v * w * if(money, deflator, 1) / if(spread = {TOTAL}, t - f + 1, 1) AS volume
              FROM ({values}) ARRAY JOIN range(a, b + 1) AS q)""")
    lap("bookings")
    by_class = ", ".join(
        f"('{kind}', {place}, {value}, dictGet(sv, 'has_{kind}', k))" for place, (kind, value) in enumerate(
            (("real", "cost"), ("transfer", "volume * dictGet(sv, 'transfer', k)"),
             ("production", "volume * dictGet(sv, 'production', k)"))))
    run(f"""INSERT INTO FUNCTION file('{out}_a.csv', 'CSVWithNames')
        SELECT dictGet(au, 'authority', toUInt64(aid)) AS authority, dictGet(sv, 'service', k) AS service, part.1 AS class,
               rel AS quarter, part.3 AS sum, users
        FROM (SELECT toUInt64(sid) AS k, dictGet(sv, 'aid', k) AS aid, rel, users, arrayJoin([{by_class}]) AS part
              FROM (SELECT sid, rel, sum(z.cost) AS cost, sum(z.volume) AS volume, uniqExact(id) AS users
                    FROM z GROUP BY sid, rel))
        WHERE part.4 ORDER BY aid, service, part.2, rel""")
    lap("table a")
    # Clients without an event count as zero: they add nothing to the sums. Per year: 4 quarters before, 12 after.
    run(f"""INSERT INTO FUNCTION file('{out}_b.csv', 'CSVWithNames')
        SELECT dictGet(au, 'authority', toUInt64(aid)) AS authority, n, users_base, users, sb / n AS base, sa / n AS mean,
               (sa - sb) / n AS change, sqrt((cc - (sa - sb) * (sa - sb) / n) / (n - 1)) AS sd,
               sqrt((bb - sb * sb / n) / (n - 1)) AS sd_base, sqrt((aa - sa * sa / n) / (n - 1)) AS sd_after
        FROM (SELECT aid, count() AS n FROM pairs GROUP BY aid) AS p LEFT JOIN (
          SELECT aid, sum(b) AS sb, sum(a) AS sa, sum(b * b) AS bb, sum(a * a) AS aa, sum((a - b) * (a - b)) AS cc,
                 countIf(b != 0) AS users_base, countIf(a != 0) AS users
          FROM (SELECT id, dictGet(sv, 'aid', toUInt64(sid)) AS aid,
                       sumIf(cost, rel BETWEEN {BASE[0]} AND {BASE[1]}) AS b,
                       sumIf(cost, rel BETWEEN {AFTER[0]} AND {AFTER[1]}) / 3 AS a
                FROM z GROUP BY id, aid) GROUP BY aid) AS s USING (aid)
        ORDER BY aid""")
    lap("table b")


if __name__ == "__main__":
    main()
