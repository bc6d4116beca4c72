/// A calendar quarter.
///
/// > Source: method section 1: the index of a quarter is 4 × year + (month − 1) div 3.
public struct Quarter: Hashable, Comparable, Sendable {
  /// 4 × year + 0 … 3.
  public let index: Int

  /// The quarter with this index, 4 × year + 0 … 3.
  public init(index: Int) {
    self.index = index
  }

  /// The quarter that a day lies in.
  public init(containing day: Day) {
    let date = day.date
    self.init(index: 4 * date.year + (date.month - 1) / 3)
  }

  /// The year, 1900 … 2099.
  public var year: Int { index / 4 }

  /// The quarter's first day.
  public var firstDay: Day {
    Day(number: Day.firstDayNumber(year: index / 4, month: index % 4 * 3 + 1))
  }

  /// The quarter's number of days: 90, 91 or 92.
  public var days: Int {
    Int(Quarter(index: index + 1).firstDay.number - firstDay.number)
  }

  /// Whether `a` is the earlier quarter.
  public static func < (a: Quarter, b: Quarter) -> Bool {
    a.index < b.index
  }
}

extension Quarter: CustomStringConvertible {
  /// The quarter as `2013 Q1`.
  public var description: String { "\(year) Q\(index % 4 + 1)" }
}
