extension StudyReport {
  /// The method in plain words, as this study uses it.
  var methodSection: Document.Section {
    section(
      "method", sv: "Så är det räknat", en: "How it was worked out",
      [.list([time, observed, volumes, priced, classes, intervals, shownTrend, people].filter { !$0.isEmpty })])
  }

  private var time: String {
    let base = terms.quarters(study.base.range)
    return study.quarters == .calendar
      ? text(
        sv:
          "Kvartal är kalenderkvartal och räknas från det som rymmer den första kontakten, kvartal 0. Alla perioder jämförs med"
          + " kvartal \(base). Belopp per år är periodens summa gånger fyra genom antalet kvartal.",
        en:
          "Quarters are calendar quarters, counted from the one that holds the first contact, quarter 0. All periods are"
          + " compared with quarters \(base). Amounts per year are a period's sum times four over its number of quarters."
      )
      : text(
        sv:
          "Kvartal är tre månader i taget från dagen för den första kontakten; det första är kvartal 0. Alla perioder jämförs"
          + " med kvartal \(base). Belopp per år är periodens summa gånger fyra genom antalet kvartal.",
        en:
          "Quarters are three months at a time from the day of the first contact; the first is quarter 0. All periods are"
          + " compared with quarters \(base). Amounts per year are a period's sum times four over its number of quarters."
      )
  }

  private var observed: String {
    text(
      sv:
        "En klient räknas bara i kvartal där varje dag är granskad hos de myndigheter som frågan kräver. Den som är granskad"
        + " utan insatser räknas som noll, den som inte är granskad räknas inte.",
      en:
        "A client counts only in quarters of which every day was reviewed at the authorities that the question requires. Who"
        + " was reviewed without any service counts as zero, who was not reviewed does not count.")
  }

  private var volumes: String {
    text(
      sv: "Varje rad i akterna blir en volym (besök, timmar, dygn, kronor) som delas på kvartalen efter dagar.",
      en: "Each row of the records becomes a volume (visits, hours, nights, kronor), divided over the quarters by days."
    )
  }

  private var priced: String {
    let pricing = study.pricing
    let (year, index) = (String(pricing.priceYear), pricing.deflator)
    return pricing.mode == .fixed
      ? text(
        sv:
          "Volymerna prissätts med schabloner i \(year) års priser, så att en förändring är en förändring av volym och inte av"
          + " priser. Belopp i kronor räknas om med \(index). Ett observerat belopp går före schablonen.",
        en:
          "Volumes are priced with schabloner (standard prices) of \(year), so that a change is one of volume and not of"
          + " prices. Amounts in kronor are carried there by \(index). An observed amount goes before the schablon.")
      : text(
        sv: "Volymerna prissätts med schabloner i varje års egna priser, så en förändring är både volym och pris.",
        en:
          "Volumes are priced with schabloner (standard prices) of each year, so a change is one of volume and of prices."
      )
  }

  private var classes: String {
    text(
      sv:
        "Reala kostnader, transfereringar och produktion hålls isär. Upplevd hälsa och livskvalitet prissätts aldrig.",
      en: "Real costs, transfers and production are kept apart. Health and quality of life as felt are never priced.")
  }

  private var intervals: String {
    text(
      sv:
        "Intervallen är medelvärdet ± t-fördelningens 97,5-procentiga kvantil gånger medelfelet, och för andelar"
        + " normalfördelningens. De säger hur mycket urvalet av klienter betyder, inte om priserna är rätt.",
      en:
        "Intervals are the mean ± the 97.5 percent quantile of Student's t times the standard error, and that of the normal"
        + " distribution for shares. They tell how much the choice of clients matters, not whether the prices are right."
    )
  }

  private var shownTrend: String {
    text(
      sv:
        "Trenden före är medelvärdet av lutningen hos varje klients egen räta linje genom jämförelseperiodens kvartal.",
      en: "The trend before is the mean slope of each client's own straight line through the quarters of the base.")
  }

  private var people: String {
    let least = study.minimumCell
    return switch study.disclosure {
    case .counts:
      text(
        sv:
          "Antal under \(least) personer är dolda, och så många andra tal som behövs för att de inte ska kunna räknas ut av andra antal."
          + " I filerna med tabeller står <\(least) i deras ställe. Medelbelopp och andelar visas även där få står bakom dem: den"
          + " som känner priset kan av ett sådant belopp sluta sig till en volym. Nivån strict döljer även dem.",
        en:
          "Counts below \(least) people are hidden, and as many other numbers as it takes that they cannot be worked out from"
          + " other counts. The files of tables have <\(least) in their place. Mean amounts and shares are shown even where few"
          + " stand behind them: who knows the price may infer a volume from such an amount. The level strict hides those too."
      )
    case .strict:
      text(
        sv:
          "Antal under \(least) personer och de belopp som så få står bakom är dolda, liksom det som skulle avslöja dem.",
        en:
          "Counts below \(least) people and the amounts that so few carry are hidden, and so is what would give them back."
      )
    case .none: text(sv: "Inget är dolt i den här rapporten.", en: "Nothing is hidden in this report.")
    }
  }
}
