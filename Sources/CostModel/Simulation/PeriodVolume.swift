/// What stands in the columns `quantity`, `per` and `amount` of a row over a period.
struct PeriodVolume: Sendable {
  /// The quantity in tenths or in öre, as `isMoney` says; `nil` where the length of the period is the volume.
  private let quantity: Int?

  /// The column `per`, in UTF-8.
  private let per: [UInt8]

  /// Whether the quantity is money.
  private let isMoney: Bool

  /// Whether the money stands as `amount` instead of `quantity`.
  private let isAmount: Bool

  /// Whether the row makes sense without an end: everything but a total does.
  let canBeOpen: Bool

  private init(_ quantity: Int?, per: [UInt8] = [], isMoney: Bool = false, isAmount: Bool = false, canBeOpen: Bool) {
    self.quantity = quantity
    self.per = per
    self.isMoney = isMoney
    self.isAmount = isAmount
    self.canBeOpen = canBeOpen
  }

  /// Hours: 40 of 100 rows by the week, 15 by the day, 15 by the month, 5 by the quarter, 5 by the year, 20 as a total.
  static func hours(_ generator: inout SplitMix64) -> PeriodVolume {
    let halves = generator.inside(1...40)
    return switch generator.below(100) {
    case 0..<40: PeriodVolume(5 * halves, per: week, canBeOpen: true)
    case 40..<55: PeriodVolume(5 * (1 + halves % 6), per: day, canBeOpen: true)
    case 55..<70: PeriodVolume(20 * halves, per: month, canBeOpen: true)
    case 70..<75: PeriodVolume(60 * halves, per: quarter, canBeOpen: true)
    case 75..<80: PeriodVolume(200 * halves, per: year, canBeOpen: true)
    case 80..<90: PeriodVolume(50 * halves, canBeOpen: false)
    default: PeriodVolume(50 * halves, per: total, canBeOpen: false)
    }
  }

  /// Days: 40 of 100 rows by their length, 40 by the week, 20 as a total.
  static func days(_ generator: inout SplitMix64) -> PeriodVolume {
    let weekdays = generator.inside(1...5)
    return switch generator.below(100) {
    case 0..<40: PeriodVolume(nil, canBeOpen: true)
    case 40..<80: PeriodVolume(10 * weekdays, per: week, canBeOpen: true)
    default: PeriodVolume(100 * weekdays, per: total, canBeOpen: false)
    }
  }

  /// Months: 70 of 100 rows by their length, 15 by the month, 8 by the quarter, 7 by the year.
  static func months(_ generator: inout SplitMix64) -> PeriodVolume {
    switch generator.below(100) {
    case 0..<70: PeriodVolume(nil, canBeOpen: true)
    case 70..<85: PeriodVolume(10, per: month, canBeOpen: true)
    case 85..<93: PeriodVolume(10 * generator.inside(1...3), per: quarter, canBeOpen: true)
    default: PeriodVolume(10 * generator.inside(4...12), per: year, canBeOpen: true)
    }
  }

  /// Kronor: 80 of 100 rows by the month, 10 as a total quantity, 10 as an amount; `ore` is öre a month.
  static func money(_ ore: Int, _ generator: inout SplitMix64) -> PeriodVolume {
    switch generator.below(100) {
    case 0..<80: PeriodVolume(ore, per: month, isMoney: true, canBeOpen: true)
    case 80..<90: PeriodVolume(4 * ore, isMoney: true, canBeOpen: false)
    default: PeriodVolume(4 * ore, isMoney: true, isAmount: true, canBeOpen: false)
    }
  }

  /// Writes the three columns.
  func write(to writer: inout SimulatedWriter) {
    if let quantity, !isAmount {
      isMoney ? writer.write(ore: quantity) : writer.write(tenths: quantity)
    }
    writer.nextColumn()
    writer.write(per)
    writer.nextColumn()
    if let quantity, isAmount {
      writer.write(ore: quantity)
    }
  }

  private static let day = Array("day".utf8)
  private static let week = Array("week".utf8)
  private static let month = Array("month".utf8)
  private static let quarter = Array("quarter".utf8)
  private static let year = Array("year".utf8)
  private static let total = Array("total".utf8)
}
