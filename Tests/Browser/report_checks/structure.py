"""Structure: headings, names of charts, headers of tables, language, ids and links."""


def check(page, report, language, findings):
    """What holds in every view alike."""
    findings.add("heading", page.evaluate("look.headings()"))
    findings.add("chart", page.evaluate("look.unnamedCharts()"))
    findings.add("table", page.evaluate("look.tables()"))
    findings.add("head", page.evaluate("(language) => look.head(language)", language))
    findings.add("id", page.evaluate("look.ids()"))
    for target in page.evaluate("look.fileLinks()"):
        if not (report.parent / target.split("#")[0]).exists():
            findings.add("link", f"the link to {target} leads to no file beside the report")


def check_names(page, view, findings):
    """No two charts that are shown together have one name."""
    findings.add("chart", page.evaluate("look.sameNames()"), view)
