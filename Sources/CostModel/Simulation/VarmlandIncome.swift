/// What the clients of the synthetic Värmland sample live on: a quarter of the pairs each on sjukpenning, sjukersättning,
/// försörjningsstöd and, before and after the crisis, a wage.
///
/// Months are counted from the first of the quarter of contact, which is month 0; amounts are in kronor of 2024.
enum VarmlandIncome: String, Sendable {
  case sjukpenning = "Sjukpenning"
  case sjukersattning = "Sjukersättning"
  case support = "Försörjningsstöd"
  case wage = "Lön"

  /// One income over some months.
  struct Course: Hashable, Sendable {
    let kind: VarmlandIncome
    let kronor: Int
    let months: Range<Int>

    /// How much of it falls in the quarters of a span.
    func kronor(in span: VarmlandSpan) -> Int {
      let months = months.clamped(to: 3 * span.quarters.lowerBound..<3 * span.quarters.upperBound + 3)
      return months.count * kronor
    }
  }

  /// What a client lives on.
  static func courses(of client: VarmlandClient) -> [Course] {
    let role = client.pair.place % 22
    switch client.pair.place / 22 {
    case 0: return [sickness(role, client.isControl)]
    case 1: return [Course(kind: .sjukersattning, kronor: 13_000, months: long)]
    case 2: return support(role, client.isControl)
    default: return wage(role, client.isControl)
    }
  }

  /// Longer than any records.
  private static let long = -48..<48

  /// It ends one after the other, and with an ombud two months earlier from the second half year on.
  private static func sickness(_ role: Int, _ isControl: Bool) -> Course {
    let end = 4 + 2 * role
    return Course(
      kind: .sjukpenning, kronor: 10_000 + 700 * (role % 4),
      months: -6 - role % 6..<(isControl || end < 6 ? end : end - 2))
  }

  /// It ends one after the other, and with an ombud three months earlier from the fifth month on; four of those who would
  /// have had it for long get sjukersättning from year 2 on.
  private static func support(_ role: Int, _ isControl: Bool) -> [Course] {
    let (first, end, kronor) = (-5 - role % 7, 6 + 2 * role, 8_500 + 500 * (role % 3))
    if isControl || end < 8 {
      return [Course(kind: .support, kronor: kronor, months: first..<end)]
    }
    guard [14, 16, 18, 20].contains(role) else {
      return [Course(kind: .support, kronor: kronor, months: first..<end - 3)]
    }
    return [
      Course(kind: .support, kronor: kronor, months: first..<15),
      Course(kind: .sjukersattning, kronor: 13_000, months: 15..<long.upperBound),
    ]
  }

  /// It is lost before contact and found again one after the other, and with an ombud six months earlier where that comes after
  /// the first quarter.
  private static func wage(_ role: Int, _ isControl: Bool) -> [Course] {
    let (lost, found, kronor) = (-7 - role % 6, 5 + 2 * role, 14_000 + 1000 * (role % 5))
    return [
      Course(kind: .wage, kronor: kronor, months: long.lowerBound..<lost),
      Course(kind: .wage, kronor: kronor, months: (isControl || found < 9 ? found : found - 6)..<long.upperBound),
    ]
  }
}
