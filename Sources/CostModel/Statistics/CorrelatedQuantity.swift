/// A quantity of clients with what every correlation of it needs, worked out once.
struct CorrelatedQuantity: Sendable {
  /// The values, client by client.
  let values: [Int64]
  /// The sum of their squared deviations, times n.
  let deviations: WideNumber
  /// The sum of squared deviations of twice their mid-ranks, times n.
  let rankDeviations: WideNumber
  private let ranks: [Int64]

  init(_ values: [Int64]) {
    self.values = values
    ranks = Ranks.doubled(values)
    deviations = Self.deviations(values)
    rankDeviations = Self.deviations(ranks)
  }

  private static func deviations(_ values: [Int64]) -> WideNumber {
    values.reduce(into: Moments()) { $0.add(word: $1) }.scaledSquaredDeviations(count: values.count)
  }

  /// The sum of products of deviations, times n: n Σxy − Σx Σy, exact.
  func products(with other: CorrelatedQuantity) -> SignedWideNumber {
    Self.products(zip(values, other.values), count: values.count, deviations + other.deviations)
  }

  /// The same of twice the mid-ranks.
  func rankProducts(with other: CorrelatedQuantity) -> SignedWideNumber {
    Self.products(zip(ranks, other.ranks), count: values.count, rankDeviations + other.rankDeviations)
  }

  /// The sum of products of deviations from that of squares; `parts` are those of x and of y together.
  private static func products(
    _ pairs: Zip2Sequence<[Int64], [Int64]>, count: Int, _ parts: WideNumber
  ) -> SignedWideNumber {
    var both = Moments()
    for (a, b) in pairs { both.add(Int128(a) + Int128(b)) }
    return SignedWideNumber(productsFrom: both.scaledSquaredDeviations(count: count), less: parts)
  }
}
