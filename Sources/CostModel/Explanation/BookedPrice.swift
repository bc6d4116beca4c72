/// What turned volumes into kronor: a row of a price list with its index factor, or the deflator of an observed cost.
public struct BookedPrice: Hashable, Sendable {
  /// The service and post, as `boendestod/drift`.
  public let post: String
  /// The service's unit; `kr` for observed costs.
  public let unit: Unit
  /// What kind of money it is, and between whom: `real, borne by kommun`.
  public let kind: String
  /// The row of the price list; `nil` for an observed cost, which rests on no price.
  public let row: PriceRow?
  /// What a unit of volume, or an observed krona, is multiplied with: `391 × 104.6 / 102.3`.
  public let numbers: String
  /// What the factors are, in words.
  public let words: String

  /// The place of the row, or of the words where there is none: what tells prices apart.
  private var identity: [String] {
    [post, kind, row.map { "\($0.place.file):\($0.place.line)" } ?? "", numbers, words]
  }

  /// Whether both are the same price with the same factor.
  public static func == (a: BookedPrice, b: BookedPrice) -> Bool { a.identity == b.identity }

  /// Hashes what tells prices apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(identity) }
}

extension Ledger {
  /// The price of a line of the ledger in a calendar year.
  ///
  /// - Throws: ``Pricing/Failure`` where it cannot be worked out; then nothing is booked at it.
  func bookedPrice(ofLine line: Int, in year: Int) throws(Pricing.Failure) -> BookedPrice? {
    let (schablon, pricing) = (data.schablon, data.study.pricing)
    let service = schablon.services[lines[line].service]
    guard let place = lines[line].post else { return nil }
    let post = service.posts[place]
    let name = "\(service.id)/\(post.id)"
    let kind = post.kindInWords(data.study.actors)
    if case .observed = lines[line].kind {
      let deflator = deflation(in: year)
      let real = service.posts.filter { $0.postClass == .real }
      guard real.count > 1 else {
        return BookedPrice(
          post: name, unit: .kr, kind: kind, row: nil, numbers: deflator.numbers ?? "1",
          words: "an observed cost" + deflator.words)
      }
      let rate = try LedgerLines.rate(of: lines[line], in: year, schablon, pricing)
      let factor = try pricing.amountFactor(in: year, from: schablon)
      let share = rate.divided(by: factor).map(FormulaNumber.ratio) ?? FormulaNumber.ratio(rate)
      let row = try pricing.price(of: post, unit: service.unit, in: year, from: schablon).row
      return BookedPrice(
        post: name, unit: .kr, kind: kind, row: row,
        numbers: ([share] + [deflator.numbers].compactMap { $0 }).joined(separator: " × "),
        words: "its part of an observed cost, by the prices of the service's real posts" + deflator.words)
    }
    let price = try pricing.price(of: post, unit: service.unit, in: year, from: schablon)
    let stated = price.row.price.decimalText
    if service.unit == .kr {
      let deflator = deflation(in: year)
      return BookedPrice(
        post: name, unit: .kr, kind: kind, row: price.row,
        numbers: ([stated] + [deflator.numbers].compactMap { $0 }).joined(separator: " × "),
        words: "\(stated) of each krona" + deflator.words)
    }
    var (numbers, words) = (stated, "\(stated) kr a \(service.unit.rawValue) of \(price.row.year)")
    let target = pricing.mode == .fixed ? pricing.priceYear : year
    if let index = price.row.index, target != price.row.year {
      numbers += " × " + ratio(of: index, target, price.row.year)
      words += ", × \(index) of \(target) / \(index) of \(price.row.year)"
    } else if price.row.index == nil {
      words += ", not indexed"
    }
    return BookedPrice(post: name, unit: service.unit, kind: kind, row: price.row, numbers: numbers, words: words)
  }

  /// How an amount of a year becomes money of the study: the deflator's two values, and what they are.
  private func deflation(in year: Int) -> (numbers: String?, words: String) {
    let pricing = data.study.pricing
    guard pricing.mode == .fixed else { return (nil, ", in the money of \(year)") }
    guard year != pricing.priceYear else { return (nil, " of \(year)") }
    let name = pricing.deflator
    return (
      ratio(of: name, pricing.priceYear, year), " of \(year), × \(name) of \(pricing.priceYear) / \(name) of \(year)"
    )
  }

  private func ratio(of index: String, _ upper: Int, _ lower: Int) -> String {
    let values = data.schablon.indices[index]?.values ?? [:]
    return [upper, lower].map { values[$0]?.decimalText ?? "?" }.joined(separator: " / ")
  }
}

extension Post {
  /// The class and the parties: `transfer, forsakringskassan to klient`.
  fileprivate func kindInWords(_ actors: Actors) -> String {
    switch postClass {
    case .real: "real, borne by \(payer.map { actors.names[$0] } ?? "")"
    case .transfer:
      "transfer, \(payer.map { actors.names[$0] } ?? "") to \(receiver.map { actors.names[$0] } ?? "")"
    case .production: "production"
    }
  }
}
