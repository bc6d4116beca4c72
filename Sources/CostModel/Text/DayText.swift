/// Reads days written as 2013-02-28 or 20130228.
enum DayText {
  /// The day that the text states, or `nil` where it states none between 1900 and 2099.
  static func day(of text: some Collection<UInt8>) -> Day? {
    let bytes = Array(text)
    switch bytes.count {
    case 10 where bytes[4] == Ascii.minus && bytes[7] == Ascii.minus:
      return day(year: bytes[0..<4], month: bytes[5..<7], day: bytes[8..<10])
    case 8:
      return day(year: bytes[0..<4], month: bytes[4..<6], day: bytes[6..<8])
    default:
      return nil
    }
  }

  private static func day(year: ArraySlice<UInt8>, month: ArraySlice<UInt8>, day: ArraySlice<UInt8>) -> Day? {
    guard let year = digits(year), let month = digits(month), let day = digits(day) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard (Ascii.zero...Ascii.nine).contains(byte) else { return nil }
      number = number * 10 + Int(byte - Ascii.zero)
    }
    return number
  }

  /// Says why a text is no day, and what to do.
  static func fault(of text: String) -> String {
    let bytes = Array(text.utf8)
    let isDashed = bytes.count == 10 && bytes[4] == Ascii.minus && bytes[7] == Ascii.minus
    let parts =
      isDashed
      ? [bytes[0..<4], bytes[5..<7], bytes[8..<10]]
      : bytes.count == 8 ? [bytes[0..<4], bytes[4..<6], bytes[6..<8]] : []
    let numbers = parts.compactMap(digits)
    guard numbers.count == 3 else {
      if bytes.count > 10, day(of: bytes[0..<10]) != nil {
        return "\"\(text)\" is no day; cut the time and write \(String(text.prefix(10)))"
      }
      return "\"\(text)\" is no day; write it as 2013-02-28 or 20130228"
    }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard Day.years.contains(year) else {
      let remedy = year > 2099 ? "; leave the field empty for what still runs" : "; check the year"
      return "\"\(text)\" is no day between 1900 and 2099\(remedy)"
    }
    guard (1...12).contains(month) else { return "\"\(text)\" is no day; a year has 12 months" }
    let days = Day.daysInMonth(year: year, month: month)
    return day < 1
      ? "\"\(text)\" is no day; days count from 1"
      : "\"\(text)\" is no day; \(monthNames[month - 1]) \(year) has \(days)"
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
