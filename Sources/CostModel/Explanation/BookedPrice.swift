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
  /// The price of a line of the ledger in a calendar year; `nil` for a line of volumes.
  func bookedPrice(ofLine line: Int, in year: Int) -> BookedPrice? {
    let (schablon, pricing) = (data.schablon, data.study.pricing)
    let service = schablon.services[lines[line].service]
    guard let place = lines[line].post else { return nil }
    let post = service.posts[place]
    var isObserved = false
    if case .observed = lines[line].kind { isObserved = true }
    // An observed krona is carried to the study's money like one of the unit kr.
    let unit = isObserved ? .kr : service.unit
    let made = PriceDerivation(of: post, unit: unit, in: year, pricing: pricing, schablon: schablon)
    let stated: (numbers: String, words: String)
    if isObserved {
      guard let share = observedShare(ofLine: line, in: year) else { return nil }
      stated =
        share == .one
        ? ("1", "an observed cost")
        : (FormulaNumber.ratio(share), "its part of an observed cost, by the prices of the service's real posts")
    } else if unit == .kr {
      stated = (made.row.price.decimalText, "\(made.row.price.decimalText) of each krona")
    } else {
      stated = (
        made.row.price.decimalText,
        "\(made.row.price.decimalText) kr per \(unit.rawValue) in the kronor of \(made.row.year)"
      )
    }
    let carried = made.carried(unit == .kr ? " of \(year)" : "")
    return BookedPrice(
      post: "\(service.id)/\(post.id)", unit: unit, kind: post.kindInWords(data.study.actors),
      row: isObserved && stated.numbers == "1" ? nil : made.row,
      numbers: ([stated.numbers] + carried.numbers).joined(separator: " × "), words: stated.words + carried.words)
  }

  /// What a real post bears of each observed krona of its service.
  private func observedShare(ofLine line: Int, in year: Int) -> Ratio? {
    let (schablon, pricing) = (data.schablon, data.study.pricing)
    guard let rate = try? LedgerLines.rate(of: lines[line], in: year, schablon, pricing),
      let factor = try? pricing.amountFactor(in: year, from: schablon)
    else { return nil }
    return rate.divided(by: factor)
  }
}

extension PriceDerivation {
  /// The index that carries the price to the study's money: its two values, and what they are.
  fileprivate func carried(_ money: String) -> (numbers: [String], words: String) {
    guard let change else { return ([], money.isEmpty ? ", not indexed" : money) }
    guard change.from != change.to else { return ([], money) }
    let numbers = values.map { "\($0.to.decimalText) / \($0.from.decimalText)" }
    return (
      [numbers].compactMap { $0 },
      "\(money), × \(change.index) of \(change.to) / \(change.index) of \(change.from)"
    )
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
