/// A pseudo-random order of the numbers 0 … count − 1 that takes no memory.
///
/// ```swift
/// let order = RowPermutation(count: 10_000_000, seed: 1)
/// order[0]   // the row that comes first
/// ```
///
/// On numbers of a fixed width three steps can each be undone, and so can any chain of them: adding a key, multiplying by an
/// odd key, and folding the upper half onto the lower by exclusive or. Four rounds of these permute the numbers of the
/// smallest width that holds the count. A result outside the count is permuted again until it lies inside
/// ("cycle walking"), which keeps the order a permutation; it takes less than two turns on average.
///
/// > Source: Black and Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002, for cycle walking.
struct RowPermutation: Sendable {
  /// How many numbers are ordered.
  let count: Int

  private let mask: UInt64
  private let shift: UInt64
  private let keys: (UInt64, UInt64, UInt64, UInt64)

  /// The order of one seed.
  ///
  /// - Parameters:
  ///   - count: 0 or more.
  ///   - seed: Each seed gives an order of its own.
  init(count: Int, seed: UInt64) {
    self.count = count
    let width = max(2, UInt64.bitWidth - UInt64(max(1, count - 1)).leadingZeroBitCount)
    mask = UInt64.max >> UInt64(UInt64.bitWidth - width)
    shift = UInt64((width + 1) / 2)
    var generator = SplitMix64(seed: seed)
    keys = (generator.next(), generator.next(), generator.next(), generator.next())
  }

  /// The number at a place of the order.
  ///
  /// - Parameter place: 0 … count − 1.
  subscript(place: Int) -> Int {
    var number = UInt64(place)
    repeat {
      number = round(round(round(round(number, keys.0), keys.1), keys.2), keys.3)
    } while number >= UInt64(count)
    return Int(number)
  }

  private func round(_ number: UInt64, _ key: UInt64) -> UInt64 {
    let scaled = ((number &+ key >> 7) &* (key | 1)) & mask
    return scaled ^ (scaled >> shift)
  }
}
