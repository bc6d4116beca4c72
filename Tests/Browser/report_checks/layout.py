"""Layout: nothing scrolls sideways, no text is cut, too small, or written over another."""

from .view import each_chart


def check(page, view, findings):
    """All of it, as the page stands."""
    findings.add("scroll", page.evaluate("look.sideways()"), view)
    findings.add("cut", page.evaluate("look.cut()") + page.evaluate("look.outsidePage()"), view)
    findings.add("crowded", each_chart(page, "crowded"), view)


def check_sizes(page, view, findings):
    """No text is rendered smaller than 11 px."""
    findings.add("small", page.evaluate("look.small()"), view)
