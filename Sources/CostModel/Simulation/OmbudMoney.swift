/// Amounts of the synthetic sample: planned in the prices of 2013 and written in those of their year.
///
/// So what is planned as steady stays steady when the study turns it back into prices of 2013.
enum OmbudMoney {
  /// KPI in hundredths, yearly averages from 2005.
  ///
  /// > Source: SCB, Konsumentprisindex (1980=100), fastställda tal, årsmedel.
  private static let index = [28_040, 28_422, 29_051, 30_061, 29_966, 30_346, 31_143, 31_420, 31_406]

  /// An amount of 2013 in kronor of another year, 2005 … 2013, rounded to whole kronor.
  static func nominal(_ kronor: Int, year: Int) -> Int {
    let of2013 = index[8]
    return (kronor * index[min(8, max(0, year - 2005))] + of2013 / 2) / of2013
  }

  /// The parts of a span of days that lie in one calendar year each.
  static func years(of days: ClosedRange<Day>) -> [(days: ClosedRange<Day>, year: Int)] {
    (days.lowerBound.year...days.upperBound.year).map { year in
      let first = Quarter(index: 4 * year).firstDay
      let last = Quarter(index: 4 * year + 4).firstDay.advanced(by: -1)
      return (max(first, days.lowerBound)...min(last, days.upperBound), year)
    }
  }

  /// The whole calendar months of a span that begins on a month's first day and ends on a month's last.
  static func months(of days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var months: [ClosedRange<Day>] = []
    var first = days.lowerBound
    while first <= days.upperBound {
      let (year, month, _) = first.date
      let last = first.advanced(by: Day.daysInMonth(year: year, month: month) - 1)
      months.append(first...min(last, days.upperBound))
      first = last.advanced(by: 1)
    }
    return months
  }

  /// Kronor with a space between the thousands and two decimals: `12 450,00`.
  static func grouped(_ kronor: Int) -> String {
    let digits = String(kronor)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 {
        text.append(" ")
      }
      text.append(digit)
    }
    return text + ",00"
  }

  /// Tenths with a comma: 45 is `4,5`, 40 is `4`.
  static func tenths(_ tenths: Int) -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10),\(tenths % 10)"
  }
}
