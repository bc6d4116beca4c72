/// Reads 2013-02-28 from ten bytes; the form that nearly every row has.
@safe enum DashedDay {
  /// The day, or `nil` where the bytes hold none between 1900 and 2099.
  @inline(__always)
  static func day(at bytes: UnsafeBufferPointer<UInt8>) -> Day? {
    guard let start = bytes.baseAddress else { return nil }
    let firstDays = Months.table.firstDays
    let number = unsafe number(at: start, firstDays.span)
    return number >= 0 ? Day(number: number) : nil
  }

  /// The number of the day that ten bytes state, or ``RowGrid/odd`` where they hold none between 1900 and 2099.
  ///
  /// Nothing is asked on the way, since rows differ and a question whose answer differs costs more than all of it.
  ///
  /// - Parameters:
  ///   - start: The first of ten bytes.
  ///   - firstDays: ``Months/firstDays``.
  /// - Returns: The number of the day, or ``RowGrid/odd``.
  @inline(__always)
  static func number(at start: UnsafePointer<UInt8>, _ firstDays: Span<Int32>) -> Int32 {
    let head = unsafe word(UnsafeRawPointer(start))
    let tail = unsafe UInt16(littleEndian: UnsafeRawPointer(start + 8).loadUnaligned(as: UInt16.self))
    // Digits and dashes become 0 … 9 and 0; any other byte sets a top bit here or in the sum with 0x76.
    let digits = head ^ 0x2D30_302D_3030_3030
    let dayDigits = UInt64(tail) ^ 0x3030
    let isOdd =
      ((digits | (digits &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080)
      | ((dayDigits | (dayDigits &+ 0x7676)) & 0x8080)
    let pairs = digits &* 10 &+ (digits &>> 8)
    let year = (pairs & 0xFF) &* 100 &+ ((pairs &>> 16) & 0xFF) &- UInt64(Day.years.lowerBound)
    let month = ((pairs &>> 40) & 0xFF) &- 1
    let day = Int32(truncatingIfNeeded: (dayDigits & 0xFF) &* 10 &+ (dayDigits &>> 8))
    let isMonth = isOdd == 0 && year < UInt64(Day.years.count) && month < 12
    let place = isMonth ? Int(truncatingIfNeeded: year &* 12 &+ month) : 0
    let number = firstDays[place] &+ day &- 1
    return isMonth && day > 0 && number < firstDays[place &+ 1] ? number : RowGrid.odd
  }
}
