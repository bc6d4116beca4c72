extension RowGrid {
  /// What stands for a field that is empty, among days and among what words stand for.
  static let empty: Int32 = -1
  /// What stands for a field that is to be read by a ``RowScanner``.
  static let odd: Int32 = -2

  /// Reads the days of a column, written as 2013-02-28: their numbers, ``empty`` or ``odd``.
  ///
  /// - Parameters:
  ///   - field: The column.
  ///   - isSparse: Whether many fields are empty; nothing else depends on it.
  ///   - days: The days by row, of which there is room for ``mostRows``.
  @inline(__always)
  func days(_ field: Int, isSparse: Bool, into days: inout [Int32]) {
    let column = column(field)
    let table = Months.table.firstDays
    let firstDays = table.span
    unsafe write(to: &days) { days in
      if isSparse {
        unsafe forEachFilled(column, empty: Self.empty, in: days) { start, count in
          let day = unsafe DashedDay.number(at: start, firstDays)
          return count == 10 ? day : Self.odd
        }
      } else {
        for row in 0..<column.count {
          let (start, count) = unsafe column[row]
          let day = unsafe DashedDay.number(at: start, firstDays)
          unsafe days[row] = count == 10 ? day : count == 0 ? Self.empty : Self.odd
        }
      }
    }
  }
}
