/// A decimal number of any length, exactly as its digits say: what a result holds, whatever wrote it.
///
/// Invariant: no zeros stand before the first digit but one before the point, or after the last decimal.
struct PlainDecimal: Hashable, Sendable {
  private let isNegative: Bool
  /// The digits from the highest, without leading zeros: none for 0.
  private let digits: [UInt8]
  /// How many of them are decimals.
  private let decimals: Int

  private init(isNegative: Bool, digits: some Sequence<UInt8>, decimals: Int) {
    var significant = Array(digits.drop { $0 == 0 })
    var kept = decimals
    while kept > 0, significant.last ?? 0 == 0 {
      if !significant.isEmpty { significant.removeLast() }
      kept -= 1
    }
    self.isNegative = isNegative && !significant.isEmpty
    self.digits = significant
    self.decimals = kept
  }

  /// The number that a text states as JSON writes numbers, `-12.50` or `1e-05`, or `nil` where it states none.
  init?(_ text: String) {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    guard let exponent, (-400...400).contains(exponent) else { return nil }
    let number = parts[0].drop { $0 == "-" }
    let halves = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let written = halves.joined().utf8
    guard parts[0].count - number.count <= 1, halves.allSatisfy({ !$0.isEmpty }),
      written.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let shift = (halves.count > 1 ? halves[1].count : 0) - exponent
    let digits = written.map { $0 - 0x30 } + Array(repeating: 0, count: max(-shift, 0))
    self.init(isNegative: parts[0].first == "-", digits: digits, decimals: max(shift, 0))
  }

  /// The exact difference.
  func subtracting(_ other: PlainDecimal) -> PlainDecimal {
    let scale = max(decimals, other.decimals)
    let (mine, its) = Self.aligned(self, other, scale)
    if isNegative != other.isNegative {
      return PlainDecimal(isNegative: isNegative, digits: Self.sum(mine, its), decimals: scale)
    }
    let isLess = mine.lexicographicallyPrecedes(its)
    let digits = isLess ? Self.sum(its, mine, sign: -1) : Self.sum(mine, its, sign: -1)
    return PlainDecimal(isNegative: isNegative != isLess, digits: digits, decimals: scale)
  }

  /// Whether the size of the number is less than that of another.
  func isSmaller(than other: PlainDecimal) -> Bool {
    let (mine, its) = Self.aligned(self, other, max(decimals, other.decimals))
    return mine.lexicographicallyPrecedes(its)
  }

  /// The digits of both from the same place to the same place.
  private static func aligned(_ a: PlainDecimal, _ b: PlainDecimal, _ scale: Int) -> ([UInt8], [UInt8]) {
    let length = max(a.digits.count - a.decimals, b.digits.count - b.decimals, 0) + scale
    func padded(_ number: PlainDecimal) -> [UInt8] {
      let digits = number.digits + Array(repeating: 0, count: scale - number.decimals)
      return Array(repeating: 0, count: length - digits.count) + digits
    }
    return (padded(a), padded(b))
  }

  /// The first digits and `sign` times the second, which are no more where they are taken away.
  private static func sum(_ a: [UInt8], _ b: [UInt8], sign: Int = 1) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: a.count + 1)
    var carry = 0
    for place in a.indices.reversed() {
      let digit = Int(a[place]) + sign * Int(b[place]) + carry
      carry = digit < 0 ? -1 : digit / 10
      result[place + 1] = UInt8(digit - 10 * carry)
    }
    result[0] = UInt8(carry)
    return result
  }

  /// Zero.
  static let zero = PlainDecimal(isNegative: false, digits: [], decimals: 0)

  /// Whether the number is 0.
  var isZero: Bool { digits.isEmpty }

  /// The number as a plain decimal, all its digits and no more.
  var text: String {
    let zeros = Array(repeating: UInt8(0), count: max(decimals + 1 - digits.count, 0))
    let all = (zeros + digits).map { Character(Unicode.Scalar($0 + 0x30)) }
    let fraction = String(all.suffix(decimals))
    return (isNegative ? "-" : "") + String(all.dropLast(decimals)) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The nearest binary number, for percentages and for sorting.
  var approximation: Double { Double(text) ?? 0 }
}
