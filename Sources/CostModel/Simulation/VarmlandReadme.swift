extension VarmlandTexts {
  /// The file `README.md`.
  static func readme(seed: UInt64) -> String {
    """
    # SYNTHETIC clients with the real accounts of Personligt ombud Värmland 2024

    Two things that must not be mixed up. **`accounts.csv` is real**: the incomes and costs that Personligt ombud Värmland prints
    for 2024. **Everything about clients is made up**, by `cost-analysis simulate --profile varmland --seed \(seed)`; no person in
    it exists, and nothing here says what the ombud in Värmland achieve. What they change is planted, so it is known here, as it
    never is in life, and each way to find it can be held against it.

    | file | real | what it holds |
    | --- | --- | --- |
    | `accounts.csv` | yes | *Resultat helår 2024*: 5 incomes, 15 costs |
    | `outcomes.csv` | last row | three made-up outcomes with round proxies, and one that the report prints and nobody prices |
    | `schablon/index.csv` | see below | KPI 2006–2024 |
    | `study.json` | – | what to compute, how each export is mapped |
    | `clients.csv` | no | 110 clients who meet an ombud 2021–2022 (`P`), and 110 twins who do not (`K`) |
    | `coverage.csv` | no | what was reviewed: July 2019 to December 2024, but for some |
    | `export/*.csv` | no | the records of kommun, landsting, Försäkringskassan and Skatteverket |

    `kommun-insatser` and `forsakringskassan` are in windows-1252 with CRLF, the others UTF-8. The shipped KPI ends with 2023.
    **415,1 for 2024 is unchecked**: it is from memory, beside SCB's 412,74, 413,76 and 414,26 for January to March. It moves the
    made-up clients' prices alone; the accounts are in the kronor of 2024, the price year, and are not touched by it.

    ## What it costs, and who pays

    Personligt ombud Värmland, *Verksamhetsberättelse 2024*, section *Ekonomisk uppföljning*, table *Resultat helår 2024*. Ten
    full-time posts for 15 kommuner, with Karlstads kommun as host.

    | | kr |
    | --- | --- |
    | incomes: 587 864 + 212 951 + 3 957 740 + 200 000 + 3 042 150 | 8 000 705 |
    | costs, 15 rows | 7 736 829 |
    | surplus, which stays with the host | 263 876 |

    | a unit is | how many | kr per unit |
    | --- | --- | --- |
    | a client met in the year | 218, printed | 7 736 829 / 218 = 35 490 |
    | a year with an ombud | 150: "ca 15 aktiva ärenden" for each of ten ombud | 7 736 829 / 150 = 51 579 |

    They are not the same thing. A client met in December is one of the 218, and no year. With 101 new clients a year and 150 at a
    time, a client stays 150 / 101 = 1.49 years: the first figure is a price per name in a list, the second is what a client costs
    for as long as the contact lasts. The study takes the second; here 88 clients have 1.46 years each within the window.

    | payer | net | share | how |
    | --- | --- | --- | --- |
    | staten | 3 957 740 | 51.2 % | statsbidrag through Länsstyrelsen |
    | landsting | 200 000 | 2.6 % | Region Värmland |
    | kommun | 3 579 089 | 46.3 % | 7 736 829 − 3 957 740 − 200 000 |

    The kommuner paid in 212 951 + 3 042 150 = 3 255 101 kr and used 587 864 kr kept from 2023; less the surplus of 263 876 that is
    3 579 089. The grant is a *transfer* from staten to kommun: someone else pays, and the cost to society is the same.
    It was 302 400 kr per post and year in 2012 and in 2017 (sources below); here 3 957 740 / 10 = 395 774 kr per post.

    ## What is planted

    The clients come in pairs: an index day, a kommun, and the same plan of what they use, year by year. People meet an ombud in a
    crisis, so slutenvård, emergency visits, sjukpenning and försörjningsstöd peak in the year before and wages are lost; afterwards
    most of it passes by itself. That happens to both of a pair. Only one of them meets an ombud, and this is what it changes, for
    the 88 complete pairs, per client and year:

    | planted | year 1 | kr | year 2 | kr |
    | --- | --- | --- | --- | --- |
    | slutenvård: 8 pairs each of three kinds have fewer nights | −8 × (4 + 2 + 6) / 88 = −1.0909 | −5 846 | −8 × (6 + 4 + 8) / 88 = −1.6364 | −8 769 |
    | visits to a nurse | 22 × (4 + 3 + 5 + 4) / 88 = +4 | +4 920 | 22 × 2 / 88 = +0.5 | +615 |
    | visits to a physician | 22 / 88 = +0.25 | +1 294 | 0 | 0 |
    | **landsting, real** | | **+368** | | **−8 154** |
    | boendestöd: 11 pairs, 12 hours a month from quarter 2 on | 11 × 9 × 12 / 88 = +13.5 | +6 523 | 11 × 12 × 12 / 88 = +18 | +8 697 |
    | handling of försörjningsstöd, 10 % of it | | −144 | | −682 |
    | **kommun, real** | | **+6 378** | | **+8 015** |
    | försörjningsstöd, transfer kommun → klient | −127 000 / 88 | −1 443 | −600 000 / 88 | −6 818 |
    | sjukpenning, transfer FK → klient | −121 200 / 88 | −1 377 | −134 000 / 88 | −1 523 |
    | sjukersättning for 4 who had försörjningsstöd, transfer FK → klient | 0 | 0 | 4 × 12 × 13 000 / 88 | +7 091 |
    | **Försäkringskassan, real**: 3 % of both | | **−41** | | **+167** |
    | wages: up to six months earlier | 482 000 / 88 = +5 477 | | 576 000 / 88 = +6 545 | |
    | **production**: wage × 1.3142 | | **+7 198** | | **+8 602** |

    Prices of 2024: a night 4085 × 415.1 / 316.43 = 5 358.79; a nurse 931 × 415.1 / 314.20 = 1 229.97; a physician 3918 × 415.1 / 314.20
    = 5 176.20; an hour of boendestöd 391 × 415.1 / 335.92 = 483.16. Amounts are written in whole kronor of their year, so sums of
    money hold to a krona.

    ## How far from it a before–after is

    Change from base to year 2, kr per client and year, from `tables/before_after.csv`:

    | | clients with an ombud | control | difference: planted | before–after / planted |
    | --- | --- | --- | --- | --- |
    | slutenvård | −26 307 | −17 538 | −8 769 | 3.0 |
    | landsting, real | −29 267 | −21 114 | −8 154 | 3.6 |
    | kommun, real | +12 313 | +4 298 | +8 015 | 1.5 |
    | production | +18 518 | +9 916 | +8 602 | 2.2 |
    | all real costs | −16 888 | −16 916 | +28 | – |

    Without the control group the ombud seem to save 16 888 kr of real costs a year; in truth they save nothing and move costs from
    the landsting to the kommun. The twins have the same sums in the year before, and each deals them out over its quarters by
    numbers of its own. So the base quarters differ by chance alone, and the difference of the years is exactly what is planted,
    though a test takes the groups as unrelated and gives wide intervals. Nor does a straight line help: drawn through a crisis on
    its way up, it says that costs would have gone on rising, and makes the change larger still.

    | cohort | clients | excluded | kommun never answered | landsting from 2021 only | no FK | no Skatteverket | left |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | `alla`, and `kontroll` of the twins | 110 | 4 | 6 | 4 | 4 | 4 | 88 |
    | `kommun` | 110 | 4 | 6 | | | | 100 |

    A pair leaves together: neither is matched without the other. Another seed moves starts and days; the volumes planted in each year
    stay.

    ## What to take from it

    Worked out apart from the program, from its ledger, as study.json says (3 %, mid quarter, five years, drop-off 0.1, a fifth of
    what comes from wages due to others), present values in thousands of kronor per client of `alla`:

    | | cost | benefit, base | npv, base | benefit, control | npv, control | got back (control) |
    | --- | --- | --- | --- | --- | --- | --- |
    | society | 73 | 96 | +23 | 21 | −53 | never |
    | kommun | 34 | −35 | −68 | −9 | −42 | never |
    | landsting | 2 | 103 | +101 | 25 | +23 | from quarter 7 |
    | Försäkringskassan | 0 | −14 | −14 | −17 | −17 | never |
    | staten | 37 | 10 | −27 | 7 | −31 | never |
    | klient | 0 | 32 | +32 | 14 | +14 | from quarter 0 |

    Who pays least has it back first, who pays most never has; and whether society gains hangs on what it is held against.

    ## What the other reports print of money

    - Socialstyrelsen, *Lägesrapport om verksamheter med personligt ombud 2017*, Tabell 5. The grant was 302 400 kr per full-time
      post and year: 95 477 760 / 302 400 = 315.7 posts; the report counts 312.7 (328 ombud).

    | 2017, kr | budget | outcome |
    | --- | --- | --- |
    | Socialstyrelsen (with web, training) | 2 700 000 | 2 736 026 |
    | the länsstyrelser's administration | 3 000 000 | 3 000 000 |
    | ombud, statsbidrag | 98 760 000 | 95 477 760 |
    | sum | 104 460 000 | 101 213 786 |
    | paid back | | −60 480 |
    | net | | 101 153 306 |
    | returned to the treasury | | 3 306 694 |

    - SERUS (Lisa Fröbel), *fördjupningsstudie* of personligt ombud in Jämtlands län, May 2012: the grant is 302 400 kr per
      full-time post, and the kommuner add about as much; Samordningsförbundet carried part of the county's cost with about
      1.1 million kr a year, and withdrew from 2013.
    - Länsstyrelsen i Västra Götalands län, report on its first two and a half years with personligt ombud, 2004, section
      *Finansiering*: 14.594 million kr a year, meant for 49 ombud: 297 837 kr each. It says 25 200 kr "per år" for each; that must
      be a month, 12 × 25 200 = 302 400. Section *Bakgrund* has the grant's history: 30 million kr for the second half of 2000,
      60 million for 2001, 90 million a year from 2002.
    - Personligt ombud Värmland, *Verksamhetsberättelse 2024*: the grant is 100 million kr in the whole country, and is
      proposed to be merged into the general grant (SOU 2024:50).

    """
  }
}
