/// Reads 2013-02-28 from ten bytes; the form that nearly every row has.
@safe enum DashedDay {
  /// The day, or `nil` where the bytes hold none between 1900 and 2099.
  @inline(__always)
  static func day(at bytes: UnsafeBufferPointer<UInt8>) -> Day? {
    guard let start = bytes.baseAddress else { return nil }
    let head = unsafe UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    let tail = unsafe UInt16(littleEndian: UnsafeRawPointer(start + 8).loadUnaligned(as: UInt16.self))
    // Digits and dashes become 0 … 9 and 0; any other byte sets a top bit here or in the sum with 0x76.
    let digits = head ^ 0x2D30_302D_3030_3030
    let dayDigits = UInt64(tail) ^ 0x3030
    let isOdd =
      ((digits | (digits &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080)
      | ((dayDigits | (dayDigits &+ 0x7676)) & 0x8080)
    let pairs = digits &* 10 &+ (digits &>> 8)
    let year = Int((pairs & 0xFF) &* 100 &+ ((pairs &>> 16) & 0xFF)) &- Day.years.lowerBound
    let month = Int((pairs &>> 40) & 0xFF)
    let day = Int((dayDigits & 0xFF) &* 10 &+ (dayDigits &>> 8))
    guard isOdd == 0, year >= 0, year < Day.years.count, month >= 1, month <= 12, day >= 1 else { return nil }
    return Months.day(monthIndex: year &* 12 &+ month &- 1, day: day)
  }
}
