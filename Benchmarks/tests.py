#!/usr/bin/env python3
"""Tests of what the scripts share: python3 Benchmarks/tests.py"""
import sys
import tempfile
import unittest
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import agreement  # noqa: E402
from definitions import DAY, MONTH, QUARTER, TOTAL, WEEK, YEAR, YEARS, clocks, priced_services, read_schablon  # noqa: E402
from measuring import ROOT, grouped, spread, table, write_between_marks  # noqa: E402


def place(day):
    return (day - date(YEARS.start, 1, 1)).days


class Clocks(unittest.TestCase):
    def passed(self, spread_of, first, last):
        clock = clocks()[spread_of]
        return clock[place(last) + 1] - clock[place(first)]

    def test_parts_by_hand(self):
        for spread_of, first, last, expected in (
                (TOTAL, date(2012, 2, 1), date(2012, 2, 29), 29),
                (DAY, date(2013, 12, 31), date(2013, 12, 31), 1),
                (WEEK, date(2013, 1, 1), date(2013, 1, 14), 2),
                (MONTH, date(2012, 2, 1), date(2012, 2, 29), 1),
                (MONTH, date(2013, 1, 17), date(2013, 2, 14), 15 / 31 + 14 / 28),
                (QUARTER, date(2013, 1, 1), date(2013, 1, 9), 9 / 90),
                (QUARTER, date(2012, 1, 1), date(2012, 3, 31), 1),
                (YEAR, date(2012, 10, 1), date(2012, 12, 31), 92 / 366),
                (YEAR, date(2018, 12, 31), date(2018, 12, 31), 1 / 365)):
            with self.subTest(spread=spread_of, first=first):
                self.assertAlmostEqual(self.passed(spread_of, first, last), expected, places=11)

    def test_one_value_for_each_day_and_one_for_the_end(self):
        days = (date(YEARS.stop, 1, 1) - date(YEARS.start, 1, 1)).days
        self.assertEqual({len(clock) for clock in clocks()}, {days + 1})

    def test_whole_at_the_first_day_of_each_quarter_only(self):
        whole = [date(YEARS.start, 1, 1) + timedelta(n) for n, v in enumerate(clocks()[QUARTER]) if v == int(v)]
        self.assertTrue(all(day.day == 1 and day.month % 3 == 1 for day in whole))
        self.assertEqual(len(whole), 4 * len(YEARS) + 1)


class Services(unittest.TestCase):
    def test_numbers_are_dense_and_names_sorted(self):
        services = priced_services(read_schablon(ROOT / "schablon"))
        self.assertEqual([s.number for s in services], list(range(len(services))))
        self.assertEqual([s.name for s in services], sorted(s.name for s in services))


class Agreement(unittest.TestCase):
    def test_half_of_the_last_decimal_is_no_difference(self):
        found = agreement.Agreement()
        found.sum("a", "1.000000", 1.0000005)
        self.assertEqual((found.faults, found.worst), ([], 0))

    def test_a_sum_off_by_three_billionths_and_a_count_off_by_one_are_faults(self):
        found = agreement.Agreement()
        found.sum("a", "1000000.000000", 1000000.003)
        found.count("b", "5", "6")
        self.assertEqual(len(found.faults), 2)


class Markdown(unittest.TestCase):
    def test_table_and_numbers(self):
        self.assertEqual(table(["a", "b"], [[1, "x"]]), "| a | b |\n| --- | --- |\n| 1 | x |")
        self.assertEqual(grouped(10_000_000), "10 000 000")
        self.assertEqual(spread([3.0, 1.0, 2.0], 1), "2.0 (1.0–3.0)")

    def test_only_what_stands_between_the_marks_is_replaced(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.md"
            path.write_text("before\n<!-- x -->\nold\n<!-- /x -->\nafter\n")
            write_between_marks(path, "x", "new\n")
            write_between_marks(path, "x", "new\n")
            self.assertEqual(path.read_text(), "before\n<!-- x -->\nnew\n<!-- /x -->\nafter\n")
            path.write_text("no marks\n")
            self.assertRaises(SystemExit, write_between_marks, path, "x", "new")

    def test_both_readmes_have_their_marks(self):
        for path, name in ((ROOT / "README.md", "benchmark"), (ROOT / "Benchmarks/README.md", "benchmark"),
                           (ROOT / "Benchmarks/README.md", "scale")):
            text = path.read_text(encoding="utf-8")
            self.assertLess(text.index(f"<!-- {name} -->"), text.index(f"<!-- /{name} -->"))


if __name__ == "__main__":
    unittest.main()
