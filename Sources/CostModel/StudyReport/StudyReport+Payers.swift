extension StudyReport {
  /// Who pays: real costs and transfers of every actor, what flows between them, and what is moved.
  var payerSection: Document.Section {
    let blocks = cohorts.flatMap(payerBlocks)
    guard !blocks.isEmpty else { return section("payers", sv: "Vem betalar", en: "Who pays", []) }
    let intro = text(
      sv:
        "En real kostnad förbrukar resurser och bärs av den som betalar. En transferering flyttar pengar från en betalare till"
        + " en mottagare och är ingen kostnad för samhället: summan över alla är noll.",
      en:
        "A real cost uses up resources and is borne by who pays. A transfer moves money from a payer to a receiver and is no"
        + " cost to society: over all of them the sum is zero.")
    let moved = redistributionTable
    return section(
      "payers", sv: "Vem betalar", en: "Who pays",
      [.paragraph(intro)] + blocks + (moved.rows.isEmpty ? [] : [.paragraph(movedWords), .table(moved)]))
  }

  private var movedWords: String {
    text(
      sv:
        "Där en bär mer och en annan mindre kan kostnader ha flyttats. Det som högst kan ha flyttats är det mindre av summan"
        + " av ökningar och summan av minskningar; andelen är 0 där inget kan ha flyttats och 100 procent vid en ren"
        + " omflyttning.",
      en:
        "Where one bears more and another less, costs may have been moved. At most the lesser of the sum of increases and"
        + " the sum of decreases can have moved; the share is 0 where nothing can have moved and 100 percent for a pure"
        + " shift.")
  }

  /// What can have moved between those who bear real costs, in every period.
  private var redistributionTable: DataTable {
    var table = DataTable(
      "redistribution",
      caption: text(sv: "Omfördelning, kronor per klient och år", en: "Redistribution, kronor per client and year"),
      columns: [
        .init(text(sv: "Mellan", en: "Between"), .text), .init(text(sv: "Kohort", en: "Cohort"), .text),
        .init("Period", .text), .init(text(sv: "Ökningar", en: "Increases"), .kronor),
        .init(text(sv: "Minskningar", en: "Decreases"), .kronor), .init(text(sv: "Netto", en: "Net"), .change),
        .init(text(sv: "Högst flyttat", en: "Moved at most"), .kronor), .init(text(sv: "Andel", en: "Share"), .share),
      ])
    for cohort in cohorts {
      for row in tables.rows(of: "redistribution", where: ["cohort": cohort.id]) {
        let level = row.text("level")
        // With one who bears costs there is nobody to move them to.
        guard tables.bearerCount(ofCohort: cohort.id, level: level, period: row.text("period")) > 1 else { continue }
        let place = terms.actor(String(level.dropFirst("care_form:".count)))
        let between =
          level == "authority"
          ? text(sv: "Myndigheter och andra betalare", en: "Authorities and other payers")
          : text(sv: "Vårdformer hos \(place)", en: "Care forms of \(place)")
        table.add(
          [.text(between), .text(cohort.id), .text(terms.period(row.text("period")))]
            + ["increase", "decrease", "net", "redistributed", "share"].map { row[$0] })
      }
    }
    return table
  }

  private func payerBlocks(_ cohort: CohortDefinition) -> [Block] {
    let rows = tables.rows(of: "actors", where: ["cohort": cohort.id])
    let names = rows.reduce(into: [String]()) { if !$0.contains($1.text("actor")) { $0.append($1.text("actor")) } }
    guard names.count > 1 else {
      return [
        .paragraph(
          text(
            sv:
              "I kohorten \(cohort.id) är \(terms.actors(names)) den enda som bär kostnader, och inga transfereringar finns i"
              + " dess akter.",
            en: "In cohort \(cohort.id) \(terms.actors(names)) alone bears costs, and its records hold no transfers."))
      ]
    }
    return [.pictures([actorPicture(cohort.id, rows, names)])] + flowBlocks(cohort.id) + [society(cohort)]
  }

  private func actorPicture(_ cohort: String, _ rows: [TableRow], _ names: [String]) -> Picture {
    let periods = headline.isEmpty ? ["base"] : ["base", headline]
    let name = "payers-" + fileNames[cohort]
    let words = [
      text(sv: "reala kostnader", en: "real costs"), text(sv: "betalda transfereringar", en: "transfers paid"),
      text(sv: "mottagna transfereringar", en: "transfers received"), text(sv: "netto", en: "net"),
    ]
    var data = DataTable(
      name,
      caption: text(
        sv: "Betalare och mottagare, kronor per klient och år", en: "Payers and receivers, kronor per client and year"),
      columns: [.init(text(sv: "Vem", en: "Who"), .text), .init("Period", .text)]
        + words.map { .init($0.capitalizedFirst, .kronor) })
    var (categories, marks, tips) = ([Chart.Category](), [Chart.Mark](), [Chart.PlaceTip]())
    for actor in names {
      for period in periods {
        guard let row = rows.first(where: { $0.text("actor") == actor && $0.text("period") == period }) else {
          continue
        }
        let place = Double(categories.count)
        let cells = ["real", "transfers_out", "transfers_in", "net"].map { row[$0] }
        data.add([.text(terms.actor(actor).capitalizedFirst), .text(terms.period(period))] + cells)
        categories.append(
          Chart.Category(
            terms.period(period).capitalizedFirst,
            group: period == periods[0] ? terms.actor(actor).capitalizedFirst : nil,
            note: terms.kronor(row["net"], signed: true)))
        if let hidden = cells.compactMap(hiddenText).first {
          marks.append(.hidden(at: place, text: hidden))
        } else {
          func below(_ column: String) -> Double? { row.number(column).map { -$0 } }
          marks += Chart.Mark.stack(
            at: place,
            [
              Chart.Part(below("real"), .series(0)), Chart.Part(below("transfers_out"), .series(1)),
              Chart.Part(row.number("transfers_in"), .series(2)),
            ])
          marks.append(.total(at: place, value: row.number("net")))
        }
        tips.append(
          Chart.PlaceTip(
            at: place,
            tip: Chart.Tip(
              "\(terms.actor(actor).capitalizedFirst), \(terms.period(period))",
              zip(words, cells).map { "\($0): \(terms.amount($1))" })))
      }
    }
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Kohorten \(cohort): vem betalar och vem får", en: "Cohort \(cohort): who pays and who receives"),
        description: text(
          sv:
            "Till vänster om noll vad var och en bär och betalar, till höger vad den får, \(periods.map(terms.period).joined(separator: " och ")).",
          en:
            "Left of zero what each bears and pays, right of it what each receives, \(periods.map(terms.period).joined(separator: " and "))."
        ),
        content: .plot(
          Chart.Plot(
            x: .linear(
              covers: 0...0, title: text(sv: "kronor per klient och år", en: "kronor per client and year"),
              label: kronorLabel), y: .categories(categories), marks: marks, tips: tips)),
        legend: (0..<3).map { .init(label: words[$0].capitalizedFirst, tone: .series($0)) }
          + [.init(label: text(sv: "Netto", en: "Net"), tone: .strong, sign: .total)]),
      note: hiddenNote(
        of: rows.filter { periods.contains($0.text("period")) }, "real", "transfers_out", "transfers_in", "net"),
      data: data)
  }

  /// Society's balance, where the cohort's income was reviewed: what was not is unknown, and no production of 0.
  private func society(_ cohort: CohortDefinition) -> Block {
    guard schablon.holdsProduction(of: cohort.requires) else {
      return .paragraph(
        text(
          sv: "I kohorten \(cohort.id) är inkomster inte granskade, så produktion och samhällets netto kan inte anges.",
          en: "In cohort \(cohort.id) income was not reviewed, so production and society's net cannot be told."))
    }
    return .table(societyTable(cohort.id))
  }

  /// Production less real costs; transfers cancel.
  private func societyTable(_ cohort: String) -> DataTable {
    var table = DataTable(
      "society-" + fileNames[cohort],
      caption: text(
        sv: "Kohorten \(cohort): samhällets netto, kronor per klient och år; transfereringar tar ut varandra",
        en: "Cohort \(cohort): society's net, kronor per client and year; transfers cancel"),
      columns: [
        .init("Period", .text), .init(text(sv: "Produktion", en: "Production"), .kronor),
        .init(text(sv: "Reala kostnader", en: "Real costs"), .kronor), .init(text(sv: "Netto", en: "Net"), .kronor),
        .init(text(sv: "Förändring", en: "Change"), .change),
      ])
    for row in tables.rows(of: "society", where: ["cohort": cohort]) {
      table.add(
        [.text(terms.period(row.text("period")))]
          + ["production", "real", "net", "change"].map { row[$0] })
    }
    return table
  }
}
