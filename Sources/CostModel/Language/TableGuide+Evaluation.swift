/// The tables of the evaluation: what the intervention costs, what came back, and how sure that is.
extension TableGuide {
  static let internalCosts = TableGuide(
    "internal_costs", title: Wording(sv: "Vad insatsen kostar", en: "What the intervention costs"),
    summary: Wording(
      sv: "Insatsens egna kostnader och intäkter, vem som betalar, och kostnaden per klientår eller klient.",
      en: "The intervention's own costs and incomes, who pays, and the cost of a client-year or a client."),
    [
      Column(
        "item",
        sv: (
          "Post",
          "Posten som den heter i bokföringen; total = summan, result = intäkter minus kostnader, net = vad aktören "
            + "betalar när alla har betalat sitt."
        ),
        en: (
          "Item",
          "The item as the accounts name it; total = the sum, result = incomes less costs, net = what the actor pays "
            + "when all have paid theirs."
        )),
      Column(
        "kind",
        sv: ("Slag", "cost = kostnad, income = intäkt, surplus = överskott, deficit = underskott, payer = betalare."),
        en: ("Kind", "cost, income, surplus, deficit, or payer.")),
      Column(
        "actor",
        sv: ("Aktör", "Den som betalar intäkten eller nettot; tom för egna intäkter hos den som driver insatsen."),
        en: ("Actor", "Who pays the income or the net; empty for the host's own incomes.")),
      Column(
        "amount", sv: ("Belopp", "Kronor i bokföringsårets penningvärde."),
        en: ("Amount", "Kronor in the money of the accounts' year.")),
      Column(
        "per_unit", sv: ("Per enhet", "Beloppet genom antalet enheter, i kronor."),
        en: ("Per unit", "The amount over the number of units, in kronor.")),
      Column(
        "denominator",
        sv: ("Nämnare", "Antalet enheter och vad de är: client_year = klientår, client = klienter."),
        en: ("Denominator", "The number of units and what they are: client_year or client.")),
    ])

  static let evaluation = TableGuide(
    "evaluation", title: Wording(sv: "Kalkylen år för år", en: "The evaluation year by year"),
    summary: Wording(
      sv: "Vad som kommer och går för samhället och varje betalare, år för år, per klient.",
      en: "What comes and goes for society and each payer, year by year, per client."),
    [
      .cohort, .counterfactual, .perspective,
      Column(
        "year", sv: ("År", "År från starten: 0 är kontaktens kvartal, år k är kvartal 4k-3 till 4k."),
        en: ("Year", "Years from the start: 0 is the quarter of contact, year k is quarters 4k-3 to 4k.")),
      Column(
        "flow", sv: ("Flöde", "Kronor per klient under året: det som räknas insatsen till godo minus dess kostnad."),
        en: ("Flow", "Kronor per client in the year: what is credited less the internal cost.")),
      Column(
        "discounted", sv: ("Diskonterat", "Samma flöde i nuvärde, vid starten av kontaktens kvartal."),
        en: ("Discounted", "The same flow as a present value, at the start of the quarter of contact.")),
      Column(
        "cumulative", sv: ("Ackumulerat", "Summan av de diskonterade flödena från starten till årets slut."),
        en: ("Cumulative", "The sum of the discounted flows from the start to the year's end.")),
    ])

  static let evaluationSummary = TableGuide(
    "evaluation_summary", title: Wording(sv: "Kalkylens resultat", en: "The result of the evaluation"),
    summary: Wording(
      sv: "Nuvärde, kvoter, återbetalning och kritisk andel för samhället och varje betalare, per klient.",
      en: "Present value, ratios, pay-back and break-even for society and each payer, per client."),
    [
      .cohort, .counterfactual, .perspective,
      Column(
        "cost", sv: ("Insatsens kostnad", "Nuvärdet av den del av insatsens kostnad som betalas, kronor per klient."),
        en: ("Cost", "Present value of the share of the internal cost that is paid, kronor per client.")),
      Column(
        "benefit", sv: ("Nytta", "Nuvärdet av allt annat som räknas insatsen till godo, kronor per klient."),
        en: ("Benefit", "Present value of all else that is credited, kronor per client.")),
      Column(
        "npv", sv: ("Nettonuvärde", "Nyttan minus insatsens kostnad, kronor per klient."),
        en: ("Net present value", "The benefit less the cost, kronor per client.")),
      Column(
        "low", sv: ("Nedre gräns", "Den nedre gränsen för ett 95-procentigt BCa-intervall för nettonuvärdet."),
        en: ("Lower limit", "The lower limit of a 95 percent BCa interval of the net present value.")),
      Column(
        "high", sv: ("Övre gräns", "Den övre gränsen för samma intervall."),
        en: ("Upper limit", "The upper limit of the same interval.")),
      Column(
        "bcr", sv: ("Nytto-kostnadskvot", "Nyttan genom kostnaden; tom där kostnaden inte är över 0."),
        en: ("Benefit-cost ratio", "The benefit over the cost; empty where the cost is not above 0.")),
      Column(
        "sroi",
        sv: ("SROI-kvot", "Nyttan och de värderade utfallen genom kostnaden; tom där kostnaden inte är över 0."),
        en: ("SROI ratio", "Benefit and valued outcomes over the cost; empty where the cost is not above 0.")),
      Column(
        "payback_quarter",
        sv: (
          "Återbetalt från kvartal",
          "Första kvartalet från vilket det ackumulerade flödet stannar på 0 eller över; tom = aldrig inom horisonten."
        ),
        en: (
          "Pay-back quarter",
          "The first quarter from which the cumulative flow stays at 0 or above; empty = never within the horizon."
        )),
      Column(
        "break_even",
        sv: (
          "Kritisk andel",
          "Den andel av förändringen som måste komma av insatsen för ett nettonuvärde på 0; över 1 räcker inte hela."
        ),
        en: (
          "Break-even",
          "The share of the change that must come of the intervention for a net present value of 0; above 1 all of it is too little."
        )),
      Column(
        "probability_positive",
        sv: ("Andel över 0", "Andelen dragningar, av klienter och antaganden, med ett nettonuvärde över 0."),
        en: ("Share above 0", "The share of draws, of clients and assumptions, with a net present value above 0.")),
    ])

  static let intervals = TableGuide(
    "intervals", title: Wording(sv: "Kalkylens intervall", en: "The intervals of the evaluation"),
    summary: Wording(
      sv: "95-procentiga intervall från dragningar av klienter, percentil och BCa, för varje mått.",
      en: "Intervals of 95 percent from draws of clients, percentile and BCa, of each statistic."),
    [
      .cohort, .counterfactual, .perspective,
      Column(
        "statistic",
        sv: (
          "Mått",
          "npv = nettonuvärde, benefit = nytta, bcr och sroi = kvoter, change = förändringen per klient och år i sista "
            + "perioden, utan avdrag och utan insatsens kostnad."
        ),
        en: (
          "Statistic",
          "npv = net present value, benefit, bcr and sroi = ratios, change = the change per client and year in the last "
            + "period, nothing taken off it and without the internal cost."
        )),
      Column(
        "estimate", sv: ("Värde", "Måttets värde, i kronor per klient eller som kvot."),
        en: ("Estimate", "The statistic's value, in kronor per client or as a ratio.")),
      Column(
        "percentile_low", sv: ("Percentil, nedre", "Dragningarnas 2,5-procentiga kvantil."),
        en: ("Percentile, lower", "The 2.5 percent quantile of the draws.")),
      Column(
        "percentile_high", sv: ("Percentil, övre", "Dragningarnas 97,5-procentiga kvantil."),
        en: ("Percentile, upper", "The 97.5 percent quantile of the draws.")),
      Column(
        "bca_low", sv: ("BCa, nedre", "BCa-intervallets nedre gräns: rättat för skevhet."),
        en: ("BCa, lower", "The lower limit of the bias-corrected and accelerated interval.")),
      Column(
        "bca_high", sv: ("BCa, övre", "BCa-intervallets övre gräns."),
        en: ("BCa, upper", "The upper limit of the same interval.")),
    ])

  static let sensitivity = TableGuide(
    "sensitivity", title: Wording(sv: "Vad som flyttar resultatet", en: "What moves the result"),
    summary: Wording(
      sv: "Nettonuvärdet när ett antagande i taget ges sitt lägsta och sitt högsta värde; det som flyttar mest först.",
      en: "The net present value when one assumption at a time has its lowest and its highest value; the largest first."
    ),
    [
      .cohort, .perspective,
      Column(
        "parameter",
        sv: ("Antagande", "Antagandets namn i study.json; price/X = en faktor på schablonen för X."),
        en: ("Parameter", "The assumption's name in study.json; price/X = a factor on the schablon of X.")),
      Column(
        "low_value", sv: ("Lägsta värde", "Antagandets lägsta värde."),
        en: ("Low value", "The lowest value of the assumption.")),
      Column(
        "high_value", sv: ("Högsta värde", "Antagandets högsta värde."),
        en: ("High value", "The highest value of the assumption.")),
      Column(
        "npv_low", sv: ("Nuvärde vid lägsta", "Nettonuvärdet vid det lägsta värdet, kronor per klient."),
        en: ("Value at low", "The net present value at the lowest value, kronor per client.")),
      Column(
        "npv_high", sv: ("Nuvärde vid högsta", "Nettonuvärdet vid det högsta värdet, kronor per klient."),
        en: ("Value at high", "The net present value at the highest value, kronor per client.")),
    ])

  static let scenarios = TableGuide(
    "scenarios", title: Wording(sv: "Scenarier", en: "Scenarios"),
    summary: Wording(
      sv: "Nettonuvärdet i studien och i varje namngivet scenario, sida vid sida.",
      en: "The net present value in the study and in each named scenario, side by side."),
    [
      Column(
        "scenario", sv: ("Scenario", "Scenariots id i study.json; study = studien själv."),
        en: ("Scenario", "The scenario's id in study.json; study = the study itself.")),
      .cohort, .perspective,
      Column(
        "npv", sv: ("Nettonuvärde", "Nettonuvärdet, kronor per klient, i scenariots pengar."),
        en: ("Net present value", "Kronor per client, in the scenario's money.")),
      Column(
        "change", sv: ("Skillnad", "Nettonuvärdet minus studiens eget, kronor per klient; tom där studien inget har."),
        en: (
          "Difference", "The net present value less the study's own, kronor per client; empty where the study has none."
        )),
    ])

  static let valueMap = TableGuide(
    "value_map", title: Wording(sv: "Värderade utfall", en: "Valued outcomes"),
    summary: Wording(
      sv:
        "Utfall som akterna inte rymmer, med antal, pris och vad de räknas till; utfall utan pris visas men summeras inte.",
      en:
        "Outcomes that no record holds, with numbers, prices and what they come to; those without a price are not summed."
    ),
    [
      Column(
        "stakeholder", sv: ("Intressent", "Den som har utfallet; total = summan."),
        en: ("Stakeholder", "Who has the outcome; total = the sum.")),
      Column("outcome", sv: ("Utfall", "Vad utfallet är."), en: ("Outcome", "What the outcome is.")),
      Column("quantity", sv: ("Antal", "Hur många enheter det finns."), en: ("Quantity", "How many units there are.")),
      Column(
        "proxy", sv: ("Värde per enhet", "Kronor per enhet och år; tom för det som inte har något pris."),
        en: ("Proxy", "Kronor per unit and year; empty for what has no price.")),
      Column(
        "gross", sv: ("Brutto", "Antalet gånger värdet, kronor det första året."),
        en: ("Gross", "The quantity times the proxy, kronor of the first year.")),
      Column(
        "deadweight", sv: ("Hade hänt ändå", "Andelen som hade hänt ändå, 0 till 1."),
        en: ("Deadweight", "The share that would have happened anyway, 0 to 1.")),
      Column(
        "attribution", sv: ("Andras del", "Andelen som är andras förtjänst, 0 till 1."),
        en: ("Attribution", "The share that others brought about, 0 to 1.")),
      Column(
        "displacement", sv: ("Undanträngning", "Andelen som bara flyttades från annat håll, 0 till 1."),
        en: ("Displacement", "The share that was only moved from elsewhere, 0 to 1.")),
      Column(
        "credited", sv: ("Räknas", "Kronor som återstår av det första året när andelarna dragits av."),
        en: ("Credited", "Kronor left of the first year when the shares are taken off.")),
      Column(
        "present_value", sv: ("Nuvärde", "Nuvärdet av alla år inom horisonten, i kronor."),
        en: ("Present value", "The present value of all years within the horizon, in kronor.")),
    ])
}
