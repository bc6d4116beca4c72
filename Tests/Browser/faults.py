"""What can be wrong with a report: each fault is a change of `pages/good.html` and what the check must say of it.

Faults that do not disturb each other share a page, named by their theme.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """A change of the good page: `old`, which stands in it, becomes `new`."""

    old: str
    new: str
    #: How each line begins that the check must say, without the report's name.
    says: list[str] = field(default_factory=list)


def style(rules, *says):
    """Rules added to the style sheet."""
    return Fault("</style>", rules + "</style>", list(says))


def body(markup, *says):
    """Markup added at the end of the page."""
    return Fault("</main>", markup + "</main>", list(says))


FAULTS = {
    "loading": [
        body("<script>1</script>", "console: error: Executing inline script", "outward: the page has a <script> “1”"),
        body(
            '<p><img src="https://example.org/logo.png" alt="Logo" width="10" height="10"></p>',
            "console: error: Loading the image 'https://example.org/logo.png' violates",
            "request: the page asks for https://example.org/logo.png",
            "outward: src of <img> points out of the page",
        ),
        body(
            '<p onclick="1">Klick</p>',
            "console: error: Executing inline event handler",
            "outward: <p> has the attribute onclick",
        ),
        body(
            '<p style="color: red">Röd</p>',
            "console: error: Applying inline style",
            "outward: <p> has a style attribute",
        ),
        body('<p><a href="http://example.org/">Utan lås</a></p>', "outward: href of <a> points out of the page"),
        style("@import 'https://example.org/s.css';", "outward: the style sheet loads something"),
    ],
    "policy": [
        Fault(
            "default-src 'none'; style-src 'sha256-",
            "default-src 'self'; style-src 'unsafe-inline'; img-src 'sha256-",
            [
                "policy: the Content-Security-Policy does not say default-src 'none'",
                "policy: the Content-Security-Policy allows default-src 'self'",
                "policy: the Content-Security-Policy allows style-src 'unsafe-inline'",
                "policy: the Content-Security-Policy allows img-src 'sha256-",
            ],
        ),
        Fault(
            "<title>En sida som håller</title>",
            '<title>En sida som håller</title><link rel="stylesheet" href="style.css">',
            [
                "console: error: Loading the stylesheet",
                "request: the page asks for file:///",
                "outward: the page has a <link>",
                "outward: href of <link> points out of the page: “style.css”",
            ],
        ),
    ],
    "layout": [
        style(
            ".long { white-space: nowrap }"
            ".scrolls { overflow-x: auto; width: 200px }"
            ".clips { width: 60px; overflow: hidden; white-space: nowrap }"
            ".tight { width: 40px }"
            ".tiny { font-size: 9px }"
            ".low { height: 10px; overflow: hidden }"
        ),
        body(
            '<p class="long">En rad som inte bryts och därför är bredare än en telefon.</p>',
            "scroll: the page scrolls sideways: it is ",
            "cut: text “En rad som inte bryts och därför är bre…” overflows its <p> (360 px light)",
            "cut: text “En rad som inte bryts och därför är bre…” leaves the page (360 px light)",
        ),
        body(
            '<div class="scrolls"><div class="long">En ruta som man måste dra i för att läsa.</div></div>',
            "scroll: <div.scrolls> “En ruta",
            "cut: text “En ruta som man måste dra i för att läs…” overflows its <div>",
            "cut: text “En ruta som man måste dra i för att läs…” is cut by <div>",
            "axe: scrollable-region-focusable",
        ),
        body('<p class="clips">Avhugget ord</p>', "cut: text “Avhugget ord” is cut by <p>"),
        body('<p class="tight">Försäkringskassan</p>', "cut: text “Försäkringskassan” overflows its <p>"),
        body('<p class="low">Halv rad</p>', "cut: text “Halv rad” is cut by <p>"),
        body('<p class="tiny">Finstilt</p>', "small: text “Finstilt” is 9.0 px (1400 px light, 360 px light, 768 px light)"),
        Fault(
            '<text x="8" y="178">n</text>',
            '<text x="8" y="178">antal klienter</text>',
            ["crowded: text “49” overlaps text “antal klienter” in the chart “Kostnad för"],
        ),
        Fault(
            'text-anchor="end">52 %</text>',
            'text-anchor="start">52 %</text>',
            ["crowded: text “52 %” sticks out of the chart “Andel kvinnor och män”"],
        ),
        Fault(
            '<text x="8" y="64">Män</text>',
            '<text x="8" y="64" font-size="8">Män</text>',
            ["small: text “Män” is 8.0 px"],
        ),
    ],
    "structure": [
        Fault(
            '<html lang="sv">',
            '<html lang="en">',
            ["head: the page's lang is “en”, not “sv”"],
        ),
        Fault("<h2>Klienter</h2>", "<h4>Klienter</h4>", ["heading: <h4> “Klienter” comes after an h2", "axe: heading-order"]),
        body("<h1>En till</h1>", "heading: the page has 2 h1"),
        Fault("<caption>Andelar</caption>", "", ["table: table number 2 has no caption"]),
        Fault('<th scope="col">Brukare</th>', "<th>Brukare</th>", ["table: header “Brukare” of table “Boendestöd"]),
        body("<table><caption>Tom</caption><tr><td>1</td></tr><tr><td>2</td><td>3</td></tr></table>",
             "table: table “Tom” has no headers", "table: table “Tom” has rows of 1 and 2 cells"),
        body('<p id="kostnader"><a href="#ingenstans">Ingenstans</a></p>',
             "id: id “kostnader” stands twice", "id: <a> “Ingenstans” refers to #ingenstans"),
        body('<p><a href="tables.xlsx">Arbetsboken</a></p>', "link: the link to tables.xlsx leads to no file"),
        Fault('<title id="share-wide-title">Andel kvinnor och män</title>', "",
              ["chart: chart number 3 has no name", "id: chart “without a name” refers to"]),
        Fault("<desc>Något fler kvinnor än män, med intervall.</desc>", "",
              ["chart: chart number 3 has no description", "chart: chart “Andel kvinnor och män” has no description"]),
        body('<svg width="20" height="20"><title>Ensam</title><desc>Ingenting.</desc><circle class="fs0" r="9"/></svg>',
             "chart: chart “Ensam” has no role", "value: the chart “Ensam” has no place that shows its value"),
        body('<svg width="20" height="20" role="img"><title>Ensam</title><desc>Ingenting.</desc><circle class="fs0" r="9"/></svg>',
             "chart: two charts have the name “Ensam”"),
        Fault('<meta name="viewport" content="width=device-width, initial-scale=1">\n', "",
              ["head: the page has no <meta name=\"viewport\">"]),
    ],
    "colour and downloads": [
        style(
            ".fs0 { fill: #8fa3d0 } .ks0 { stroke: #c3cfec }"
            "@media screen and (prefers-color-scheme: dark) { .fs3 { fill: #402a20 } .ks3 { stroke: #402a20 } }",
            "contrast: text “Boendestöd” in the chart “Kostnad för boendestöd per kvartal” has contrast 2.52, not 4.5",
            "contrast: text “Boendestöd” in",
            "contrast: a mark",
        ),
        style(
            ".tip text { fill: #aaaaaa }",
            "focus: when it shows a value, text “Kvartal 0” in the chart “Kostnad för boendestöd per kvartal” has contrast 2.32",
            "focus: when it shows a value, text",
            "hover: when it shows a value, text",
        ),
        style(
            "figcaption { color: #a0a0a0 }",
            "axe: color-contrast",
            "contrast: text “Kronor per klient och kvartal. Källa:” has contrast 2.61, not 4.5",
            "contrast: text “Andel av klienterna, procent.” has contrast 2.61, not 4.5",
        ),
        Fault("2500.04", "2501.04", ["download: boendestod.csv: row 3 holds “2501.04” where the table shows “2 500,0”"]),
        Fault('<a download="andelar.csv" href="data:text/csv;charset=utf-8,K%C3%B6n%3BAndel%0D%0A',
              '<a download="andelar.txt" href="data:text/csv;charset=utf-8,', [
                  "download: andelar.txt: the file's name should end in .csv",
                  "download: andelar.txt: the CSV has 2 rows, the table 3"]),
        body('<p><a download="bild.csv" href="data:image/png,abc">Bild</a></p>',
             "outward: href of <a> points out of the page: “data:image/png,abc”",
             "download: bild.csv: the address is no data:text/csv"),
        body('<p><a download="trasig.csv" href="data:text/csv,%FF">Trasig</a></p>',
             "download: trasig.csv: the CSV cannot be read"),
    ],
    "values": [
        Fault(
            'aria-label="Kvinnor: 52 %, 40 till 64"',
            "",
            ["value: 1 of 2 places of the chart “Andel kvinnor och män” have no aria-label", "axe: svg-img-alt"],
        ),
        Fault(
            '<text x="66" y="61">Män 40–64 %</text>',
            '<text x="66" y="61">Män 40–64 %, med intervall som når utanför diagrammets kant åt höger,'
            " långt bortom det som syns på skärmen för den som läser det</text>",
            ["focus: when it shows a value, text “Män 40", "hover: when it shows a value, text “Män 40"],
        ),
        style(
            ".hit:nth-of-type(2):hover .tip { display: none } .hit:nth-of-type(2):focus .tip { display: inline }",
            "hover: hover does not show the value “Kvartal −1: boendestöd 1 000 kr” of the chart “Kostnad",
            "hover: hover does not show the value “Kvinnor 40–64 %” of the chart “Andel kvinnor och män” (1400 px light, 360 px light)",
        ),
    ],
    "focus": [
        style(
            ".hit:focus .tip { display: none } a:focus { outline: none } .skip:focus { left: -999px; outline: auto }",
            "focus: the focus cannot be seen on <a.skip>",
            "focus: focus does not show the value",
            "focus: the focus cannot be seen on <a> “kostnaderna”",
            "focus: the focus cannot be seen on <a> “Socialstyrelsen”",
            "focus: the focus cannot be seen on <a> “Hämta",
        ),
        body('<p><a href="#kostnader" tabindex="3">Först</a></p>', "axe: tabindex",
             "focus: the Tab key goes through the page in another order", "focus: the focus cannot be seen on <a> “Först”"),
        body('<div class="lid"></div>', "hover: something lies over the place",
             "download: boendestod.csv: a click saves nothing"),
        style(".lid { position: fixed; inset: 0 }"),
    ],
    "paper": [
        style(
            "@media print { .hit .tip { display: inline } .broad { width: 900px } }",
            "print: “Kvartal −1” of the chart",
            "print: “Kvinnor 40–64 %” of the chart",
        ),
        style(
            "@media (prefers-color-scheme: dark) { :root { --paper: #14181c; --ink: #eef1f4; color-scheme: dark } }",
            "print: the paper is dark where dark colours are preferred",
            "contrast: text “kostnaderna” has contrast 2.27, not 4.5 (print)",
            "contrast: text “Kronor per klient och kvartal. Källa:” has contrast 2.57, not 4.5 (print)",
            "contrast: text “Socialstyrelsen” has contrast 2.27, not 4.5 (print)",
            "contrast: text “Andel av klienterna, procent.” has contrast 2.57, not 4.5 (print)",
            "contrast: text “Boendestöd” in the chart “Kostnad för boendestöd per kvartal” has contrast 2.22, not 4.5 (print)",
            "contrast: a mark <path.ks0> in the chart “Kostnad för boendestöd per kvartal” has contrast 2.22, not 3 (print)",
            "contrast: a mark <line.ks3>",
            "contrast: a mark <circle.fs3>",
        ),
        body('<p class="broad">Bredare än papperet.</p>', "scroll: the page scrolls sideways: it is 916 px wide, because of <p.broad>"),
        body("<details open><summary>Öppen</summary><p>Alltid</p></details>", "print: 1 of 3 <details> are printed open"),
    ],
    "pages": [
        style(
            "@media print { figure { break-inside: auto } h2 { padding-top: 590px } h3 { break-after: page }"
            " .blank { break-before: page; break-after: page; height: 300px } }",
            "print: the chart “Kostnad för boendestöd per kvartal” is torn from its caption: it stands on pages 1 and 2",
            "print: the chart “Andel kvinnor och män” is torn from its caption: it stands on pages 2 and 3",
        ),
        body('<div class="blank"></div>', "print: page 5 is empty"),
        body("<h3>Ensam</h3><p>Slut</p>", "print: the heading “Ensam” stands alone at the foot"),
        Fault(
            'height="80" viewBox="0 0 640 80"',
            'height="1300" viewBox="0 0 640 1300"',
            [
                "print: the chart “Andel kvinnor och män” is cut: it stands on pages 3 and 4",
                "print: the chart “Andel kvinnor och män” is torn from its caption",
            ],
        ),
    ],
}
