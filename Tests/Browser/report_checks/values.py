"""Values: hover and the keyboard both bring up what a chart shows at a place, and both let it go again."""

from .view import each_chart

#: The marks of a series; boxes and arrows have other classes.
SERIES = r"^[fk](s\d|mu)$"

#: How long a value may take to come up, in ms.
PATIENCE = 300


def check(page, view, findings):
    """Every stop is reached with the Tab key; a sample of each chart's places shows its value."""
    findings.add("value", each_chart(page, "silent", SERIES), view)
    page.mouse.move(0, 0)
    counts = page.evaluate("look.remember()")
    _by_keyboard(page, view, counts, findings)
    _by_mouse(page, view, counts, findings)


def _is_up(page, sample, wanted=True):
    """Whether a sample's value is up (or gone), if need be after a moment."""
    told = "(sample) => look.isUp(sample)" if wanted else "(sample) => !look.isUp(sample)"
    if page.evaluate(told, sample):
        return True
    page.wait_for_timeout(PATIENCE)
    return page.evaluate(told, sample)


def _by_keyboard(page, view, counts, findings):
    """Presses Tab through the whole page."""
    reached = []
    for _ in range(counts["stops"]):
        page.keyboard.press("Tab")
        at = page.evaluate("look.focused()")
        if at["stop"] < 0:
            break
        reached.append(at["stop"])
        if at["sample"] >= 0:
            if _is_up(page, at["sample"]):
                findings.add("focus", page.evaluate("(sample) => look.faultsOfTip(sample)", at["sample"]), view)
            else:
                name = page.evaluate("(sample) => look.sampleNamed(sample)", at["sample"])
                findings.add("focus", f"focus does not show the value {name}", view)
        elif not at["isSeen"]:
            name = page.evaluate("(stop) => look.stopNamed(stop)", at["stop"])
            findings.add("focus", f"the focus cannot be seen on {name}", view)
    missed = [stop for stop in range(counts["stops"]) if stop not in set(reached)]
    for stop in missed[:3]:
        name = page.evaluate("(stop) => look.stopNamed(stop)", stop)
        findings.add("focus", f"the Tab key does not reach {name}", view)
    if not missed and reached != sorted(reached):
        findings.add("focus", "the Tab key goes through the page in another order than it is read", view)
    page.evaluate("document.activeElement?.blur()")


def _by_mouse(page, view, counts, findings):
    """Points at each sample and away from it."""
    for sample in range(counts["samples"]):
        point = page.evaluate("(sample) => look.pointOf(sample)", sample)
        name = page.evaluate("(sample) => look.sampleNamed(sample)", sample)
        if point is None:
            findings.add("hover", f"something lies over the place {name}", view)
            continue
        page.mouse.move(*point)
        if not _is_up(page, sample):
            findings.add("hover", f"hover does not show the value {name}", view)
            continue
        findings.add("hover", page.evaluate("(sample) => look.faultsOfTip(sample)", sample), view)
        page.mouse.move(0, 0)
        if not _is_up(page, sample, wanted=False):
            findings.add("hover", f"the value stays when the mouse has gone: {name}", view)
