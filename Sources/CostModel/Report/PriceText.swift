/// How a price was made, in words and figures that can be followed with a pocket calculator.
///
/// ```
/// fixed prices of 2013: 210 kr per timme
///   the row of 2012 is the only one
///   200 × EXEMPEL 2013 / EXEMPEL 2012 = 200 × 105 / 100 = 200 × 1.05 = 210
/// ```
///
/// A number that is not exact with 12 digits stands behind `≈`; what is booked is booked with the exact one.
struct PriceText {
  private let made: PriceDerivation
  private let unit: Unit
  private let question: ServicePage.Question

  /// The words for a price of a post of a service that is counted in `unit`.
  init(_ made: PriceDerivation, unit: Unit, question: ServicePage.Question) {
    self.made = made
    self.unit = unit
    self.question = question
  }

  /// The price, why its row was taken, and the multiplication.
  var lines: [String] {
    let pricing = question.pricing
    let money = pricing.mode == .fixed ? "fixed prices of \(pricing.priceYear)" : "current prices of \(question.year)"
    switch made.price {
    case .failure(let failure):
      return ["\(money): no price can be worked out: \(failure)", "  \(choice)"]
    case .success(let price):
      let per = unit == .kr ? "krona of \(question.year)" : unit.rawValue
      return ["\(money): \(price.value.decimalText) kr per \(per)", "  \(choice)", "  \(multiplication(price))"]
    }
  }

  private var choice: String {
    let year = made.row.year
    return switch made.choice {
    case .only: "the row of \(year) is the only one"
    case .sameYear: "the row of \(year) is of the year itself"
    case .nearest: "the row of \(year) is the nearest to \(made.target)"
    case .earlierOfTwo(let later):
      "the rows of \(year) and \(later) are equally near to \(made.target): the earlier is taken"
    }
  }

  private func multiplication(_ price: Pricing.Price) -> String {
    let stated = made.row.price.decimalText
    guard let change = made.change else {
      return unit == .kr
        ? "the share \(stated) is as it stands, and the amount is in the money of its year"
        : "the row has no index, so \(stated) keeps its value"
    }
    guard change.from != change.to, let values = made.values else {
      return "\(unit == .kr ? "the amount" : "the row") is of \(change.to) already: \(stated) × 1 = \(stated)"
    }
    let index = change.index
    let terms = "\(values.to.decimalText) / \(values.from.decimalText)"
    return "\(stated) × \(index) \(change.to) / \(index) \(change.from) = \(stated) × \(terms)"
      + " \(Self.equal(price.factor, before: "\(stated) × ")) \(Self.equal(price.value))"
  }

  /// A number behind `=`, or behind `≈` where its decimals are cut.
  private static func equal(_ number: Ratio, before: String = "") -> String {
    let text = number.decimalText
    let isExact = NumberText.number(of: text.utf8)?.ratio == number
    return "\(isExact ? "=" : "≈") \(before)\(text)"
  }
}
