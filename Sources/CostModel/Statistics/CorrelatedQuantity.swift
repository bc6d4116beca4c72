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
    Self.products(values, other.values)
  }

  /// The same of twice the mid-ranks.
  func rankProducts(with other: CorrelatedQuantity) -> SignedWideNumber {
    Self.products(ranks, other.ranks)
  }

  private static func products(_ first: [Int64], _ second: [Int64]) -> SignedWideNumber {
    let (first, second) = (first.span, second.span)
    // The sum of products has up to 190 bits: the upper ones, with the sign, apart.
    var (low, high) = (UInt128(0), Int64(0))
    var (sum, otherSum) = (Int128(0), Int128(0))
    for place in 0..<min(first.count, second.count) {
      let (a, b) = (first[place], second[place])
      let product = a.multipliedFullWidth(by: b)
      let bits = UInt128(UInt64(bitPattern: product.high)) << 64 | UInt128(product.low)
      let (next, carry) = low.addingReportingOverflow(bits)
      low = next
      high &+= (product.high &>> 63) &+ (carry ? 1 : 0)
      sum &+= Int128(a)
      otherSum &+= Int128(b)
    }
    let (size, isNegative) =
      high < 0 ? (WideNumber.negated(high, low), true) : (WideNumber(high: UInt128(high), low: low), false)
    return SignedWideNumber(isNegative: isNegative, size: size.times(UInt64(first.count)))
      - SignedWideNumber(
        isNegative: (sum < 0) != (otherSum < 0), size: WideNumber(sum.magnitude, times: otherSum.magnitude))
  }
}
