extension RowGrid {
  /// What stands for a number that is empty: more than any.
  static let noNumber = Int64.max
  /// What stands for a number that is to be read by a ``RowScanner``: less than any.
  static let oddNumber = Int64.min

  /// Reads the numbers of a column in millionths: digits with a comma before the last of them or without, and a minus;
  /// ``noNumber`` or ``oddNumber``.
  ///
  /// - Parameters:
  ///   - field: The column.
  ///   - numbers: The millionths by row, of which there is room for ``mostRows``.
  /// - Returns: Whether any number has a comma before its last one or two digits.
  @inline(__always)
  func numbers(_ field: Int, into numbers: inout [Int64]) -> Bool {
    let column = column(field)
    let table = PowersOfTen.fromSix
    let factors = table.span
    var found = 0
    unsafe write(to: &numbers) { numbers in
      unsafe forEachFilled(column, empty: Self.noNumber, in: numbers) { start, count in
        var (number, decimals) = unsafe ShortNumber.millionths(start, min(count, 8), factors)
        if number == Self.oddNumber || count > 8 {
          (number, decimals) = unsafe Self.longNumber(UnsafeBufferPointer(start: start, count: count))
        }
        found |= count > 2 ? 1 &<< decimals : 0
        return number
      }
    }
    return found & 0b110 != 0
  }

  /// Whether a number has a comma before its last one or two digits.
  func hasDecimalComma(_ field: Int, _ row: Int) -> Bool {
    let (start, count) = unsafe column(field)[row]
    return unsafe count > 2 && (start[count &- 2] == Ascii.comma || start[count &- 3] == Ascii.comma)
  }

  /// A number of any form that a ``RowScanner`` would take without looking at it as a text, but for one with a point.
  @inline(never)
  private static func longNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int64, Int) {
    guard unsafe !bytes.contains(Ascii.point), let number = unsafe NumberText.plainNumber(of: bytes), number.scale == 6
    else { return (oddNumber, 0) }
    let comma = unsafe bytes.firstIndex(of: Ascii.comma)
    return (number.significand, comma.map { bytes.count - 1 - $0 } ?? 0)
  }
}

/// Reads numbers of up to eight bytes without asking for one after another.
@safe enum ShortNumber {
  /// The millionths of a number and how many decimals it has; ``RowGrid/oddNumber`` for anything else.
  ///
  /// A number is digits, with a comma before the last one to six of them or without. Eight bytes before its end are read.
  @inline(__always)
  static func millionths(_ start: UnsafePointer<UInt8>, _ count: Int, _ factors: Span<Int64>) -> (
    Int64, decimals: Int
  ) {
    // The bytes before the number become zeros, digits 0 … 9, the comma 1C, all at the upper end of the word.
    let cut = UInt64(truncatingIfNeeded: 64 &- count &* 8)
    let bytes = unsafe word(UnsafeRawPointer(start + count - 8)) ^ 0x3030_3030_3030_3030
    let digits = (bytes >> cut) << cut
    // The lowest byte that is no digit is the comma, or nothing is; behind it the digits stay, those before it move up.
    let marks = digits & 0x1010_1010_1010_1010
    let place = UInt64(truncatingIfNeeded: (marks | 1 &<< 63).trailingZeroBitCount) & 0x38
    let hasComma = marks != 0
    let low = digits & ((1 &<< place) &- 1)
    let joined = ((((digits &>> place) &>> 8) &<< place) &<< 8) | (low &<< 8)
    let decimals = hasComma ? 7 &- Int(truncatingIfNeeded: place &>> 3) : 0
    let eight = hasComma ? joined : digits
    let isComma = (digits &>> place) & 0xFF == UInt64(Ascii.comma ^ Ascii.zero)
    let notDigits = (eight | (eight &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
    let isOdd = notDigits != 0 || (hasComma && (!isComma || decimals == 0 || decimals > 6))
    let pairs = (eight &* 10 &+ (eight &>> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs &>> 16)) & 0x0000_FFFF_0000_FFFF
    let whole = (fours &* 10_000 &+ (fours &>> 32)) & 0xFFFF_FFFF
    let number = Int64(bitPattern: whole) &* factors[isOdd ? 0 : decimals]
    return (isOdd ? RowGrid.oddNumber : number, isOdd ? 0 : decimals)
  }
}
