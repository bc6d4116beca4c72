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
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: Int64(0), count: values.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      // Ranks first + 1 … end: twice their mean is first + 1 + end.
      for place in first..<end { ranks[order[place]] = Int64(first + 1 + end) }
      first = end
    }
    return ranks
  }
}
