/// Ranks of numbers, equal ones sharing the mean of theirs.
enum Ranks {
  /// Twice the mid-rank of each number, a whole number: for 3, 5, 5 it is 2, 5, 5.
  ///
  /// ```
  /// rank of x = (number of smaller ones) + (number of equal ones, x included, + 1) / 2
  /// ```
  ///
  /// Exact for any number of values.
  static func doubled(_ values: [Int64]) -> [Int64] {
    guard let least = values.min(), let largest = values.max() else { return [] }
    // A number's distance to the least and, in the lower bits, its place: in a word where the numbers lie close enough.
    let (range, overflow) = largest.subtractingReportingOverflow(least)
    let placeBits = Int.bitWidth - (values.count - 1).leadingZeroBitCount
    let valueBits = Int.bitWidth - range.leadingZeroBitCount
    guard !overflow, placeBits + valueBits <= UInt64.bitWidth else {
      let order = values.indices.sorted { values[$0] < values[$1] }
      return ranks(values.count) {
        order[$0]
      } areEqual: {
        values[order[$0]] == values[order[$1]]
      }
    }
    var words = values.indices.map { UInt64(values[$0] &- least) &<< UInt64(placeBits) | UInt64($0) }
    sort(&words, from: placeBits, bits: valueBits)
    let mask = UInt64(1) &<< UInt64(placeBits) &- 1
    return ranks(values.count) {
      Int(words[$0] & mask)
    } areEqual: {
      (words[$0] ^ words[$1]) & ~mask == 0
    }
  }

  /// The ranks of numbers whose order is known.
  ///
  /// - Parameters:
  ///   - count: How many numbers there are.
  ///   - place: The place of the number at a place of the order.
  ///   - areEqual: Whether the numbers at two places of the order are equal.
  /// - Returns: The doubled mid-ranks, in the order of the numbers.
  @inline(__always)
  private static func ranks(
    _ count: Int, place: (Int) -> Int, areEqual: (Int, Int) -> Bool
  ) -> [Int64] {
    var ranks = Array(repeating: Int64(0), count: count)
    var first = 0
    while first < count {
      var end = first + 1
      while end < count, areEqual(first, end) { end += 1 }
      // Ranks first + 1 … end: twice their mean is first + 1 + end.
      for index in first..<end { ranks[place(index)] = Int64(first + 1 + end) }
      first = end
    }
    return ranks
  }

  /// Sorts words by some of their bits, the lowest of which is `first`: by eleven at a time, the lowest ones first.
  ///
  /// > Source: Knuth, "The Art of Computer Programming", volume 3, algorithm 5.2.5R.
  private static func sort(_ words: inout [UInt64], from first: Int, bits: Int) {
    let digit = 11
    var other = words
    var starts = Array(repeating: 0, count: 1 << digit)
    for shift in stride(from: first, to: first + bits, by: digit) {
      move(words, to: &other, by: UInt64(shift), mask: UInt64(1 << min(digit, first + bits - shift) - 1), &starts)
      swap(&words, &other)
    }
  }

  private static func move(
    _ words: [UInt64], to sorted: inout [UInt64], by shift: UInt64, mask: UInt64, _ starts: inout [Int]
  ) {
    let words = words.span
    var sorted = sorted.mutableSpan
    var starts = starts.mutableSpan
    starts.update(repeating: 0)
    for place in words.indices { starts[Int(truncatingIfNeeded: words[place] &>> shift & mask)] &+= 1 }
    var sum = 0
    for digit in starts.indices {
      let count = starts[digit]
      starts[digit] = sum
      sum &+= count
    }
    for place in words.indices {
      let digit = Int(truncatingIfNeeded: words[place] &>> shift & mask)
      sorted[starts[digit]] = words[place]
      starts[digit] &+= 1
    }
  }
}
