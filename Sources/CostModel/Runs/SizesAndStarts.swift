extension [Int32] {
  /// Puts in the place of each size where its part begins, the parts one behind another.
  ///
  /// - Returns: The end of the last part.
  mutating func turnSizesIntoStarts() -> Int32 {
    var sum: Int32 = 0
    for place in indices {
      let size = self[place]
      self[place] = sum
      sum += size
    }
    return sum
  }
}
