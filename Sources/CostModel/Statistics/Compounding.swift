import Foundation

/// What a krona grows to, or what one to come is worth.
enum Compounding {
  /// (1 + r) to the power of a number of years, which may be part of one, and negative for the past.
  ///
  /// - Parameters:
  ///   - rate: The rate per year, above −1.
  ///   - years: Any number.
  /// - Returns: The factor, to one unit of the last of its 53 bits.
  static func factor(rate: Double, years: Double) -> Double {
    precondition(rate > -1, "a rate is above −1")
    return pow(1 + rate, years)
  }
}
