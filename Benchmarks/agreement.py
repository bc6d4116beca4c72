"""Whether `run` and a peer say the same, and whether `run` says the same twice."""
import csv
import hashlib

from definitions import AUTHORITIES
from measuring import fail

TOLERANCE = 1e-9  # of sums, relative


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


class Agreement:
    """Counts comparisons and holds the worst difference of sums."""

    def __init__(self):
        self.counts = self.sums = 0
        self.worst = 0.0
        self.faults = []

    def count(self, what, ours, theirs):
        self.counts += 1
        if int(ours) != int(theirs):
            self.faults.append(f"{what}: {ours} here, {theirs} there")

    def sum(self, what, ours, theirs, decimals=6):
        """Ours is printed with so many decimals; half of the last one is no difference."""
        self.sums += 1
        ours, theirs = float(ours or 0), float(theirs or 0)
        difference = max(0.0, abs(ours - theirs) - 0.5000001 * 10 ** -decimals)
        relative = difference / max(abs(ours), abs(theirs), 1e-300)
        self.worst = max(self.worst, relative)
        if relative > TOLERANCE:
            self.faults.append(f"{what}: {ours} here, {theirs} there")


def compare(ours, theirs):
    """Compares what `run` wrote of the check study with a peer's two tables; fails where they differ."""
    agreement = Agreement()
    table_a = {(r["authority"], r["class"], r["service"], r["quarter"]): r for r in read(f"{theirs}_a.csv")}
    table_b = {r["authority"]: r for r in read(f"{theirs}_b.csv")}
    for row in read(ours / "tables" / "trajectory.csv"):
        authority, kind = row["figure"].split("-")
        what = f"{row['figure']} {row['series']} quarter {row['quarter']}"
        agreement.count(f"{what}, n", row["n"], table_b[authority]["n"])
        if row["series"] == "total":
            continue
        peer = table_a.pop((authority, kind, row["series"], row["quarter"]), {"sum": 0, "users": 0})
        agreement.count(f"{what}, users", row["users"], peer["users"])
        agreement.sum(f"{what}, sum", row["sum"], peer["sum"])
    agreement.faults += [f"{key}: only there" for key in table_a]
    for row in read(ours / "tables" / "before_after.csv"):
        if row["level"] != "authority" or row["class"] != "real" or row["key"] != row["cohort"]:
            continue
        peer = table_b.pop(row["key"])
        for column in ("n", "users_base", "users"):
            agreement.count(f"{row['key']}, {column}", row[column], peer[column])
        for column in ("base", "mean", "change", "sd"):
            agreement.sum(f"{row['key']}, {column}", row[column], peer[column])
    agreement.faults += [f"{key}: only there" for key in table_b]
    if agreement.faults or not agreement.sums:
        fail("the programs do not agree:\n  " + "\n  ".join(agreement.faults[:20] or ["nothing was compared"]))
    return agreement


def compare_totals(ours, theirs):
    """Compares the totals of the simulated study's own figures of one authority with a peer's table a."""
    agreement = Agreement()
    totals = {}
    for row in read(f"{theirs}_a.csv"):
        key = row["authority"], row["class"], row["quarter"]
        totals[key] = totals.get(key, 0) + float(row["sum"])
    for row in read(ours / "tables" / "trajectory.csv"):
        if row["figure"] in AUTHORITIES and row["series"] == "total":
            peer = totals[row["figure"], "real", row["quarter"]]
            agreement.sum(f"{row['figure']} quarter {row['quarter']}", row["sum"], peer)
    if agreement.faults or not agreement.sums:
        fail("the programs do not agree:\n  " + "\n  ".join(agreement.faults[:20] or ["no total was compared"]))


def digest(folder):
    """A hash of all tables of a result."""
    whole = hashlib.sha256()
    for path in sorted((folder / "tables").glob("*.csv")):
        whole.update(path.name.encode() + path.read_bytes())
    return whole.hexdigest()
