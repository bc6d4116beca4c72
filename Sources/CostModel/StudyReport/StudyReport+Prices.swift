extension StudyReport {
  /// Every price that the figures rest on, with its source, and how much rests on illustrations.
  var priceSection: Document.Section {
    guard !prices.isEmpty else { return section("prices", sv: "Priser och källor", en: "Prices and sources", []) }
    let made = prices.filter { $0.price.basis == .illustration }.count
    let bare = prices.count { $0.price.basis != .illustration && $0.price.source.isEmpty }
    let count =
      prices.count == 1
      ? text(sv: "Siffrorna vilar på ett pris.", en: "The figures rest on one price.")
      : text(sv: "Siffrorna vilar på \(prices.count) priser.", en: "The figures rest on \(prices.count) prices.")
    let illustrations =
      made == 0
      ? ""
      : text(
        sv: " Illustrationer, runda tal i brist på källa, är \(made) av dem; de är märkta \(mark).",
        en: " Illustrations, round figures for want of a source, are \(made) of them; they are marked \(mark).")
    let others =
      bare > 0
      ? text(sv: " Utan angiven källa är \(bare).", en: " Without a stated source are \(bare).")
      : made == 0 ? text(sv: " Alla har en källa.", en: " All have a source.") : ""
    let intro = count + illustrations + others
    var blocks: [Block] = [made == 0 ? .paragraph(intro) : .caution(intro)]
    if !provenance.totals.isEmpty { blocks.append(.table(groundTable)) }
    if provenance.headlines.contains(where: { !$0.weights.isEmpty }) { blocks.append(.table(weightTable)) }
    return section("prices", sv: "Priser och källor", en: "Prices and sources", blocks + [.table(priceTable)])
  }

  /// What marks an illustration.
  private var mark: String { "▲ illustration" }

  private func basis(_ basis: PriceBasis?) -> String {
    switch basis {
    case .illustration: mark
    case .administration: text(sv: "handläggningskostnad", en: "cost of handling")
    case .prislista: text(sv: "prislista", en: "price list")
    case .register: text(sv: "register eller statistik", en: "register or statistics")
    case .kpb, .kpp: basis?.rawValue ?? ""
    case nil: text(sv: "inte angiven", en: "not stated")
    }
  }

  private func ground(_ ground: PriceGrounds.Ground) -> String {
    switch ground {
    case .observed: text(sv: "observerade belopp", en: "observed amounts")
    case .basis(let basis): self.basis(basis)
    case .several: text(sv: "flera grunder", en: "several bases")
    case .unstated: self.basis(nil)
    }
  }

  /// A row for each total, and the share of each ground that any of them rests on.
  private var groundTable: DataTable {
    let grounds = PriceGrounds.Ground.all.filter { ground in
      provenance.totals.contains { $0.grounds.sums[ground] != nil }
    }
    var table = DataTable(
      "grounds",
      caption: text(
        sv: "Vad summorna vilar på: andel av beloppet i hela fönstret",
        en: "What totals rest on: share of the whole window"),
      columns: [
        .init(text(sv: "Figur eller kohort", en: "Figure or cohort"), .text),
        .init(text(sv: "Slag", en: "Class"), .text),
      ] + grounds.map { .init(ground($0).capitalizedFirst, .share) })
    for total in provenance.totals {
      let name = study.figures.first { $0.id == total.id && total.table == "trajectory" }?.title ?? ""
      table.add(
        [
          .text(name.isEmpty ? text(sv: "Kohorten ", en: "Cohort ") + total.id : name),
          .text(terms.list(total.classes.map(terms.postClass))),
        ]
          + grounds.map { total.grounds.sums[$0] == nil ? .undefined : .number(total.grounds.share(of: $0)) })
    }
    return table
  }

  private var weightTable: DataTable {
    var table = DataTable(
      "weights",
      caption: text(
        sv:
          "Priserna som betyder mest: del av de reala kostnaderna, och vad ett en tiondel högre pris skulle lägga till"
          + " förändringen, \(againstBase)",
        en:
          "The prices that matter most: share of real costs, and what a price a tenth higher would add to the change,"
          + " \(againstBase)"),
      columns: [
        .init(text(sv: "Pris", en: "Price"), .text), .init(text(sv: "Kohort", en: "Cohort"), .text),
        .init(text(sv: "Andel", en: "Share"), .share), .init(text(sv: "Tillägg, kr", en: "Added, kr"), .change),
        .init(text(sv: "Grund", en: "Basis"), .text),
      ])
    for headline in provenance.headlines {
      for weight in headline.weights {
        let bases = Set(weight.rows.map(\.basis))
        table.add([
          .text(terms.service(schablon.services[weight.service].id)), .text(headline.cohort), .number(weight.share),
          .money(weight.changeOfHeadline),
          .text(bases.count > 1 ? ground(.several) : basis(weight.rows.first?.basis ?? nil)),
        ])
      }
    }
    return table
  }

  private var priceTable: DataTable {
    var table = DataTable(
      "prices", caption: text(sv: "Alla priser som användes", en: "All prices used"),
      columns: [
        .init(text(sv: "Insats", en: "Service"), .text), .init(text(sv: "Slag", en: "Class"), .text),
        .init(text(sv: "Pris i listan", en: "Price listed"), .text),
        .init(text(sv: "I studien", en: "In the study"), .text), .init(text(sv: "Grund", en: "Basis"), .text),
        .init(text(sv: "Källa", en: "Source"), .text),
      ])
    for row in prices {
      let unit = row.service.unit
      let listed = number(row.price.price.decimalText)
      let isAmount = unit == .kr
      let per =
        isAmount
        ? text(sv: "gånger beloppet", en: "times the amount") : "kr/\(unitName(unit)), \(String(row.price.year))"
      let made = isAmount ? "" : range(of: row.uses.map(\.price))
      table.add([
        .text(terms.service(row.service.id) + (row.service.posts.count > 1 ? " / " + row.post.id : "")),
        .text(kind(of: row)), .text("\(listed) \(per)"),
        .text(made.isEmpty ? "–" : made + " kr"), .text(basis(row.price.basis)),
        .text(row.price.source.isEmpty ? "–" : row.price.source),
      ])
    }
    return table
  }

  /// The class of a price, and whose it is: `reala kostnader, kommunen`.
  private func kind(of row: UsedPrices.Row) -> String {
    let name = terms.postClass(row.post.postClass)
    let parties = [row.post.payer, row.post.receiver].compactMap { $0.map { terms.actor(row.actors.names[$0]) } }
    return parties.isEmpty ? name : name + ", " + parties.joined(separator: " → ")
  }

  /// A price of the study, or its least and its largest where it differs between years.
  private func range(of prices: [Ratio]) -> String {
    let kronor = prices.map { Double($0.numerator) / Double($0.denominator) }
    guard let least = kronor.min().map(rounded), let most = kronor.max().map(rounded) else { return "" }
    return least == most ? least : "\(least)–\(most)"
  }

  private func rounded(_ price: Double) -> String {
    terms.numbers.decimal(price, decimals: 2) ?? CSVFormat.plain(price)
  }

  /// A decimal of a price list as the language writes it.
  private func number(_ digits: String) -> String {
    let parts = digits.split(separator: ".", maxSplits: 1).map(String.init)
    guard let whole = parts.first, whole.allSatisfy(\.isNumber) else { return digits }
    return terms.numbers.grouped(whole) + (parts.count > 1 ? terms.numbers.decimalMark + parts[1] : "")
  }

  private func unitName(_ unit: Unit) -> String {
    switch unit {
    case .manad: text(sv: "månad", en: "month")
    case .ar: text(sv: "år", en: "year")
    case .timme: text(sv: "timme", en: "hour")
    case .besok: text(sv: "besök", en: "visit")
    case .dygn: text(sv: "dygn", en: "night")
    case .dag: text(sv: "dag", en: "day")
    case .vecka: text(sv: "vecka", en: "week")
    case .kvartal: text(sv: "kvartal", en: "quarter")
    case .styck: text(sv: "styck", en: "piece")
    case .kr: "kr"
    }
  }
}
