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
    return section("payers", sv: "Vem betalar", en: "Who pays", [.paragraph(intro)] + blocks)
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
    return [.pictures([actorFigure(cohort.id, rows, names)])]
      + (flowFigure(cohort.id).map { [.pictures([$0])] } ?? []) + [.table(societyTable(cohort.id))]
  }

  private func actorFigure(_ cohort: String, _ rows: [TableRow], _ names: [String]) -> Picture {
    let periods = headline.isEmpty ? ["base"] : ["base", headline]
    let name = "payers-" + Self.safe(cohort)
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
              zip(words, cells).map { "\($0): \(terms.kronor($1)) kr" })))
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
          + [.init(label: text(sv: "Netto", en: "Net"), tone: .strong, sign: .line)]),
      note: hiddenNote(of: rows, "real", "transfers_out", "transfers_in", "net"), data: data)
  }

  /// What goes from whom to whom in the last period, or nothing where no transfers are.
  private func flowFigure(_ cohort: String) -> Picture? {
    let period = headline.isEmpty ? "base" : headline
    let rows = tables.rows(of: "flows", where: ["cohort": cohort, "period": period])
      .filter { $0["mean"] != .money(.zero) }
    guard !rows.isEmpty else { return nil }
    let name = "flows-" + Self.safe(cohort)
    var data = DataTable(
      name,
      caption: text(
        sv: "Transfereringar \(terms.period(period)), kronor per klient och år",
        en: "Transfers in \(terms.period(period)), kronor per client and year"),
      columns: [
        .init(text(sv: "Från", en: "From"), .text), .init(text(sv: "Till", en: "To"), .text),
        .init(text(sv: "Vad", en: "What"), .text), .init(text(sv: "Belopp", en: "Amount"), .kronor),
      ])
    var flows: [(payer: String, receiver: String, sum: Double, hidden: Bool, lines: [String])] = []
    for row in rows {
      let (payer, receiver) = (row.text("payer"), row.text("receiver"))
      let service = terms.service(row.text("service"))
      data.add([.text(terms.actor(payer).capitalizedFirst), .text(terms.actor(receiver)), .text(service), row["mean"]])
      let line = "\(service): \(terms.kronor(row["mean"])) kr"
      if let place = flows.firstIndex(where: { $0.payer == payer && $0.receiver == receiver }) {
        flows[place].sum += row.number("mean") ?? 0
        flows[place].hidden = flows[place].hidden || row.number("mean") == nil
        flows[place].lines.append(line)
      } else {
        flows.append((payer, receiver, row.number("mean") ?? 0, row.number("mean") == nil, [line]))
      }
    }
    let (payers, receivers) = (distinct(flows.map(\.payer)), distinct(flows.map(\.receiver)))
    func node(_ id: String, _ sum: Double, _ hidden: Bool, _ tone: Chart.Tone) -> Chart.Flows.Node {
      let amount = hidden ? text(sv: "delvis dolt", en: "partly hidden") : terms.numbers.grouped(sum) + " kr"
      return Chart.Flows.Node(terms.actor(id).capitalizedFirst, note: amount, tone: tone)
    }
    let sources = payers.enumerated().map { number, id in
      let own = flows.filter { $0.payer == id }
      return node(id, own.reduce(0) { $0 + $1.sum }, own.contains(where: \.hidden), .series(number))
    }
    let targets = receivers.map { id in
      let own = flows.filter { $0.receiver == id }
      return node(id, own.reduce(0) { $0 + $1.sum }, own.contains(where: \.hidden), .muted)
    }
    let links = flows.compactMap { flow -> Chart.Flows.Link? in
      guard let from = payers.firstIndex(of: flow.payer), let to = receivers.firstIndex(of: flow.receiver) else {
        return nil
      }
      return Chart.Flows.Link(
        from: from, to: to, amount: flow.hidden ? nil : flow.sum,
        tip: Chart.Tip(
          "\(terms.actor(flow.payer).capitalizedFirst) → \(terms.actor(flow.receiver))", flow.lines))
    }
    return Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Kohorten \(cohort): transfereringar från betalare till mottagare, \(terms.period(period))",
          en: "Cohort \(cohort): transfers from payer to receiver, \(terms.period(period))"),
        description: text(
          sv: "Band så breda som beloppen, från \(terms.actors(payers)) till \(terms.actors(receivers)).",
          en: "Ribbons as wide as the amounts, from \(terms.actors(payers)) to \(terms.actors(receivers))."),
        content: .flows(Chart.Flows(sources: sources, targets: targets, links: links))), note: "", data: data)
  }

  private func distinct(_ ids: [String]) -> [String] {
    ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Society's balance: production less real costs; transfers cancel.
  private func societyTable(_ cohort: String) -> DataTable {
    var table = DataTable(
      "society-" + Self.safe(cohort),
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
        [.text(terms.period(row.text("period")).capitalizedFirst)]
          + ["production", "real", "net", "change"].map { row[$0] })
    }
    return table
  }
}
