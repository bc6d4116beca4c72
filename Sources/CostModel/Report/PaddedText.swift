extension String {
  /// The text with spaces behind it up to a width, or before it where it is a number.
  ///
  /// - Parameters:
  ///   - width: The width; a longer text keeps its own.
  ///   - gap: The least number of spaces.
  ///   - isNumber: Whether it stands to the right.
  /// - Returns: The text with its spaces.
  func padded(_ width: Int, gap: Int = 0, isNumber: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(gap, width - count))
    return isNumber ? spaces + self : self + spaces
  }
}
