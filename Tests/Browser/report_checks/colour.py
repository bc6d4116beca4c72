"""Colour: the contrast of texts, and of what stands in drawings, which axe does not look at."""

from .view import MARKS, each_chart


def check(page, view, findings):
    """Texts at 4.5 to 1 (large ones 3), marks of charts at 3 to 1."""
    findings.add("contrast", page.evaluate("look.faintWords()"), view)
    findings.add("contrast", each_chart(page, "faintTexts"), view)
    findings.add("contrast", each_chart(page, "faintMarks", MARKS), view)
