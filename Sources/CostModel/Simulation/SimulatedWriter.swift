/// Writes the rows of a synthetic file as bytes; no text is made for a number or a day.
struct SimulatedWriter: Sendable {
  /// What has been written since the last chunk was handed out.
  var bytes: [UInt8] = []

  /// Writes bytes as they are.
  mutating func write(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
  }

  /// Writes the delimiter of two columns, `;`.
  mutating func nextColumn() {
    bytes.append(0x3B)
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(0x0A)
  }

  /// Writes a whole number in decimal digits.
  ///
  /// - Parameter number: 0 or more.
  mutating func write(number: Int) {
    var power = 1
    while number / power >= 10 {
      power *= 10
    }
    while power > 0 {
      writeDigit(number / power % 10)
      power /= 10
    }
  }

  /// Writes tenths as a decimal number: 45 is `4,5`, 40 is `4`.
  mutating func write(tenths: Int) {
    write(number: tenths / 10)
    if tenths % 10 != 0 {
      bytes.append(0x2C)
      writeDigit(tenths % 10)
    }
  }

  /// Writes öre as kronor: 123450 is `1234,50`, 90000 is `900`.
  mutating func write(ore: Int) {
    write(number: ore / 100)
    if ore % 100 != 0 {
      bytes.append(0x2C)
      writeDigit(ore / 10 % 10)
      writeDigit(ore % 10)
    }
  }

  private mutating func writeDigit(_ digit: Int) {
    bytes.append(0x30 &+ UInt8(truncatingIfNeeded: digit))
  }
}

/// The days of a range of years as text, ready to be copied.
struct WrittenDays: Sendable {
  private let first: Int
  private let texts: [[UInt8]]

  /// The days from 1 January of the first year to 31 December of the last.
  init(years: ClosedRange<Int>) {
    first = Int(Day.firstDayNumber(year: years.lowerBound, month: 1))
    let end = Int(Day.firstDayNumber(year: years.upperBound, month: 13))
    texts = (first..<end).map { Array(Day(number: Int32($0)).description.utf8) }
  }

  /// The day as `2013-02-28`.
  ///
  /// - Parameter day: Days since 1900-01-01, within the years.
  subscript(day: Int) -> [UInt8] {
    texts[day - first]
  }
}
