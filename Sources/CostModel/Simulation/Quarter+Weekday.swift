extension Quarter {
  /// One of the quarter's weekdays, Monday to Friday.
  func weekday(_ generator: inout SplitMix64) -> Day {
    let day = firstDay.advanced(by: generator.below(days - 3))
    // 1900-01-01 was a Monday. A Saturday or Sunday becomes the Monday after, which three days' room keeps in the quarter.
    let weekday = Int(day.number) % 7
    return weekday > 4 ? day.advanced(by: 7 - weekday) : day
  }
}
