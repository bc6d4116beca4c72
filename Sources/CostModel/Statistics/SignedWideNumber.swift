/// A whole number of 256 bits and either sign.
struct SignedWideNumber: Sendable {
  let isNegative: Bool
  let size: WideNumber

  /// The sum of products of deviations of x and y, times n, from those of squares: of x + y, and of x and of y together.
  ///
  /// ```
  /// Σ(x + y)² = Σx² + Σy² + 2 Σxy, and likewise for deviations
  /// ```
  ///
  /// - Parameters:
  ///   - sum: n Σ(x + y)² − (Σ(x + y))².
  ///   - parts: The same of x and of y, added.
  init(productsFrom sum: WideNumber, less parts: WideNumber) {
    isNegative = sum < parts
    size = isNegative ? (parts - sum).halved : (sum - parts).halved
  }

  init(isNegative: Bool, size: WideNumber) {
    (self.isNegative, self.size) = (isNegative, size)
  }

  /// The difference, which must have 255 bits as both numbers must.
  static func - (a: SignedWideNumber, b: SignedWideNumber) -> SignedWideNumber {
    if a.isNegative != b.isNegative { return SignedWideNumber(isNegative: a.isNegative, size: a.size + b.size) }
    if a.size == b.size { return SignedWideNumber(isNegative: false, size: WideNumber()) }
    if a.size < b.size { return SignedWideNumber(isNegative: !a.isNegative, size: b.size - a.size) }
    return SignedWideNumber(isNegative: a.isNegative, size: a.size - b.size)
  }

  /// The nearest binary number, to 2⁻⁵² relative.
  var approximation: Double { isNegative ? -size.approximation : size.approximation }
}
