extension StudyReport {
  /// What goes from whom to whom in the last period: nothing where no transfers are, words where there is one way only.
  func flowBlocks(_ cohort: String) -> [Block] {
    let period = headline.isEmpty ? "base" : headline
    let rows = tables.rows(of: "flows", where: ["cohort": cohort, "period": period])
      .filter { $0["mean"] != .money(.zero) }
    guard !rows.isEmpty else { return [] }
    let name = "flows-" + fileNames[cohort]
    var data = DataTable(
      name,
      caption: text(
        sv: "Transfereringar under \(terms.period(period)), kronor per klient och år",
        en: "Transfers in \(terms.period(period)), kronor per client and year"),
      columns: [
        .init(text(sv: "Från", en: "From"), .text), .init(text(sv: "Till", en: "To"), .text),
        .init(text(sv: "Vad", en: "What"), .text), .init(text(sv: "Belopp", en: "Amount"), .kronor),
      ])
    var flows: [(payer: String, receiver: String, sum: Double, hidden: Bool, lines: [String])] = []
    for row in rows {
      let (payer, receiver) = (row.text("payer"), row.text("receiver"))
      let service = transferName(of: row)
      data.add([.text(terms.actor(payer).capitalizedFirst), .text(terms.actor(receiver)), .text(service), row["mean"]])
      let line = "\(service): \(terms.amount(row["mean"]))"
      if let place = flows.firstIndex(where: { $0.payer == payer && $0.receiver == receiver }) {
        flows[place].sum += row.number("mean") ?? 0
        flows[place].hidden = flows[place].hidden || row.number("mean") == nil
        flows[place].lines.append(line)
      } else {
        flows.append((payer, receiver, row.number("mean") ?? 0, row.number("mean") == nil, [line]))
      }
    }
    if flows.count == 1, let flow = flows.first {
      let (payer, receiver) = (terms.actor(flow.payer), terms.actor(flow.receiver))
      return [
        .paragraph(
          text(
            sv:
              "I kohorten \(cohort) går alla transfereringar från \(payer) till \(receiver), per klient och år under"
              + " \(terms.period(period)): \(flow.lines.joined(separator: "; ")).",
            en:
              "In cohort \(cohort) all transfers go from \(payer) to \(receiver), per client and year in"
              + " \(terms.period(period)): \(flow.lines.joined(separator: "; "))."))
      ]
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
    let picture = Picture(
      chart: Chart(
        id: name,
        title: text(
          sv: "Kohorten \(cohort): transfereringar från betalare till mottagare, \(terms.period(period))",
          en: "Cohort \(cohort): transfers from payer to receiver, \(terms.period(period))"),
        description: text(
          sv: "Band så breda som beloppen, från \(terms.actors(payers)) till \(terms.actors(receivers)).",
          en: "Ribbons as wide as the amounts, from \(terms.actors(payers)) to \(terms.actors(receivers))."),
        content: .flows(Chart.Flows(sources: sources, targets: targets, links: links))),
      note: flows.contains { $0.sum < 0 } ? repaid : "", data: data)
    return [.pictures([picture])]
  }

  private var repaid: String {
    text(
      sv: "Ett belopp under noll är mer återbetalt än betalt; det har inget band.",
      en: "An amount below zero is more repaid than paid; it has no ribbon.")
  }

  /// What is transferred: the service, with the post where it transfers several.
  private func transferName(of row: TableRow) -> String {
    let id = row.text("service")
    let posts = schablon.number(ofService: id).map { schablon.services[$0].posts } ?? []
    let isOne = posts.count { $0.postClass == .transfer } < 2
    return terms.service(id) + (isOne ? "" : " / " + row.text("post"))
  }

  private func distinct(_ ids: [String]) -> [String] {
    ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
