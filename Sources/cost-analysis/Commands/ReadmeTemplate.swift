extension InitTemplate {
  /// `README.md`: the columns of the case files, and each Swedish word once.
  static let readme = #"""
    # A study

    Fill in the files below, then:

        cost-analysis check .            # says what is wrong, where, and what to do
        cost-analysis run . --out result # computes the tables

    `study.json` says what is computed; every setting is explained in it. `schablon/` holds the prices: it is this
    study's own copy, so that a result can be computed again later.

    ## How to write the files

    One row per line, columns in any order, `;` between them (`,` and tab work too). Days are written 2013-02-28 or
    20130228. A number may have a decimal comma or point: 1,5 or 1.5. A text that holds `;` stands in quotes: "a;b".
    Save as UTF-8 ("CSV UTF-8" in Excel). Columns marked * must be filled in; the others may be empty or left out.

    ## clients.csv: one row per person

    | column | what to write |
    | --- | --- |
    | client * | a number or code of your own, the same in all files; never a personal identity number |
    | start * | the day of the first contact with the intervention; time is counted from it |
    | end | the day on which contact ended; empty if it goes on |
    | sex | for example `woman` or `man` |
    | birth_year | four digits, for age groups |
    | diagnosis | any words; the tables can be split by them |
    | operation | which local service the client belongs to (in Swedish: *verksamhet*) |
    | group | `intervention` (if empty) or `control` for someone to compare with |
    | excluded | a reason, if the client is to be left out; the reasons are counted |

    More columns are allowed, and the tables can be split by them too.

    ## coverage.csv: whose records were read, for which days

    Without a row here an authority's records count as unknown, not as empty: a client whose kommun never answered has
    no known cost there. Write one row per client and authority; more where there are gaps.

    | column | what to write |
    | --- | --- |
    | client * | as in clients.csv |
    | authority * | one of the words below |
    | from * | the first day of the records that were read |
    | to * | the last day |

    The authorities:

    | word | who that is |
    | --- | --- |
    | `kommun` | the municipality: home help, housing support, daily activity, social assistance |
    | `landsting` | the region, called landsting until 2018 (`region` may be written too): health care |
    | `forsakringskassan` | the social insurance agency: sickness and disability benefits |
    | `arbetsformedlingen` | the employment service: programmes for job seekers |
    | `skatteverket` | the tax agency: wages and other taxed income |

    ## events.csv: what was done, one row per visit, stay, decision or payment

    | column | what to write |
    | --- | --- |
    | client * | as in clients.csv |
    | service * | what was done (in Swedish: *insats*): a word from the first column of `schablon/insatser.csv` |
    | from * | the day, or the first day |
    | to | the last day; empty for a visit, and for a decision that still runs |
    | quantity | how much, in the service's unit; empty: a visit counts 1, a stay counts its length |
    | per | what the quantity is per: `total` (if empty), `day`, `week`, `month`, `quarter` or `year` |
    | amount | kronor, where the real cost is known; it replaces quantity times price |
    | authority | may be given to have it checked against the service |

    The units in `schablon/insatser.csv`: `timme` hour, `besok` visit, `dygn` night, `dag` day, `vecka` week,
    `manad` month, `kvartal` quarter, `ar` year, `styck` piece, `kr` kronor (the quantity is money).

    Two examples: eight hours of housing support (*boendestöd*) a month that still goes on, and one visit:

        client;service;from;to;quantity;per;amount;authority
        1;boendestod;2012-03-01;;8;month;;kommun
        1;lakare;2012-05-14;;;;;landsting

    Look the words up in `schablon/insatser.csv`: a word that is not there is an error, and the nearest one is named.

    ## population.csv: how common things are among all, to compare the sample with (optional)

    | column | what to write |
    | --- | --- |
    | item * | an authority or a service |
    | share * | percent of the population, 0-100 |
    | n | how many people the share was counted on, if known |

    ## schablon/: prices

    A *schablon* is a standard price for one unit of a service, such as an hour or a visit. `insatser.csv` lists the
    services, `priser*.csv` the prices with their year and source, `index.csv` the price indices. To use your own
    price, change it here, or put a second folder with your rows after it in study.json's `"schablon"`.

    """#
}
