"""The studies of the race: a simulated one, one of what all programs compute, and a small one."""
import json
import os
import shutil
import subprocess
import sys

from definitions import (
    AFTER, AUTHORITIES, BASE, CLASSES, DEFLATOR, FIRST, LAST, PRICE_YEAR, prices, read_schablon)
from measuring import ROOT, fail, say

SEED = 1


def name_of(rows, clients, order):
    """The folder of a simulated study."""
    return f"rows-{rows}-clients-{clients}-seed-{SEED}-{order}"


def simulate(binary, work, rows, clients, order):
    """The folder of a simulated study below `work`; one that is there already is used again."""
    folder = work / name_of(rows, clients, order)
    if not folder.exists():
        say(f"simulating {rows} rows of {clients} clients, {order}")
        part = folder.with_name(folder.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        command = [
            binary, "simulate", part, "--clients", str(clients), "--rows-per-client", str(rows // clients), "--seed", str(SEED),
            "--schablon", ROOT / "schablon"]
        subprocess.run(command + ["--shuffled"] * (order == "shuffled"), check=True, stdout=sys.stderr)
        part.rename(folder)
    return folder


def add_studies(folder):
    """Puts the studies of the check and of the small job beside a simulated study.json."""
    if not (folder / "check").exists():
        look(folder)
    for name, content in (("check", check_study()), ("small", small_study())):
        (folder / name).mkdir(exist_ok=True)
        content["schablon"] = [os.path.relpath(ROOT / "schablon", folder / name)]
        text = json.dumps(content, ensure_ascii=False, indent=2)
        (folder / name / "study.json").write_text(text + "\n", encoding="utf-8")


def look(folder):
    """Fails where the data holds what the peers' query does not know."""
    with open(folder / "events.csv", encoding="utf-8") as file:
        if file.readline() != "client;service;from;to;quantity;per;amount\n":
            fail("simulate writes other columns of events.csv than the peers read")
        if '"' in file.read(1 << 20):
            fail("simulate writes quotes, which the peers do not read")
    seen = set()
    with open(folder / "coverage.csv", encoding="utf-8") as file:
        if file.readline() != "client;authority;from;to\n":
            fail("simulate writes other columns of coverage.csv than the peers read")
        for line in file:
            pair = line[: line.index(";", line.index(";") + 1)]
            if pair in seen:
                fail(f"{pair} has several coverage intervals; the peers know one")
            seen.add(pair)
    study = (folder / "study.json").read_text(encoding="utf-8")
    money = f'"prices": "fixed", "price_year": {PRICE_YEAR}, "deflator": "{DEFLATOR}"'
    for text in (f'"window": [{FIRST}, {LAST}]', money):
        if text not in study:
            fail(f"simulate's study.json no longer says {text}")


def study(title, **more):
    """A study.json of the simulated files, one folder below them."""
    return {
        "title": f"SYNTHETIC: {title}", "window": [FIRST, LAST], "prices": "fixed", "price_year": PRICE_YEAR,
        "deflator": DEFLATOR, **more,
        "sources": {
            "clients": {"file": "../clients.csv"}, "coverage": {"file": "../coverage.csv"},
            "events": [{"file": "../events.csv"}]}}


def series_of(authorities, kind):
    """A series for each service of some authorities that has a price of a class."""
    lists = read_schablon(ROOT / "schablon")
    priced = prices(lists)
    return [
        {"id": name, "title": name, "services": [name]}
        for name, service in lists.services.items()
        if service["authority"] in authorities and (name, kind) in priced]


def check_study():
    """A figure for each authority and class with a series for each service, and a cohort for each authority."""
    figures = []
    for authority in AUTHORITIES:
        for kind in CLASSES:
            series = series_of([authority], kind)
            if not series:
                continue
            figures.append(
                {"id": f"{authority}-{kind}", "title": f"{authority}, {kind}", "requires": [authority], "class": [kind],
                 "series": series})
    return study(
        "what both programs compute", figures=figures,
        periods={"base": list(BASE), "after": list(AFTER)},
        cohorts=[{"id": authority, "requires": [authority]} for authority in AUTHORITIES])


def small_study():
    """One figure over all authorities, its cohort, no subgroups."""
    return study(
        "the small job", periods={"base": list(BASE), "after": list(AFTER)},
        figures=[
            {"id": "all", "title": "Real costs of all authorities", "requires": list(AUTHORITIES), "class": ["real"],
             "series": series_of(AUTHORITIES, "real")}])
