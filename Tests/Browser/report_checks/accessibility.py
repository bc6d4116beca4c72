"""Accessibility: axe-core's rules of WCAG 2.2, levels A and AA, and its best practices."""

from axe_playwright_python.sync_playwright import Axe

from .view import NARROW, WIDE, WIDE_DARK

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

#: The rules about colour, which take most of axe's time.
COLOUR = ["color-contrast", "link-in-text-block"]

#: Which rules run in which view: each where it can come out otherwise. Contrast is also computed in every view (`colour`).
RULES = {
    WIDE: {"runOnly": {"type": "tag", "values": TAGS}},
    WIDE_DARK: {"runOnly": {"type": "rule", "values": COLOUR}},
    NARROW: {"runOnly": {"type": "tag", "values": TAGS}, "rules": {rule: {"enabled": False} for rule in COLOUR}},
}


def check(page, view, findings):
    """What axe finds in the page as it stands."""
    if view not in RULES:
        return
    options = {"resultTypes": ["violations"], "preload": False, **RULES[view]}
    for violation in Axe().run(page, options=options).response["violations"]:
        for node in violation["nodes"][:3]:
            place = " ".join(str(part) for part in node["target"])
            findings.add("axe", f"{violation['id']} at {place}: {violation['help']}", view)
        if len(violation["nodes"]) > 3:
            findings.add("axe", f"{violation['id']}: {len(violation['nodes'])} places in all", view)
