/// A client of the synthetic sample of personligt ombud.
struct OmbudClient: Sendable {
  /// The groups of diagnoses.
  enum Diagnosis: String, Sendable {
    case neuropsychiatric = "neuropsykiatrisk"
    case schizophrenia = "schizofreni"
    case personality = "personlighetsstorning"
    case bipolar = "bipolar"
    case depression = "depression_angest"
    case other = "annan"
  }

  /// The place in the study, 0 … 82.
  let index: Int

  /// Where the client met the ombud.
  let operation: OmbudOperation

  /// What became of the client's records.
  let fate: OmbudOperation.Fate

  /// The quarter of the first contact.
  let quarter: Quarter

  /// The day of the first contact.
  let start: Day

  /// The day on which the contact ended, where it has.
  var end: Day?

  var diagnosis: Diagnosis = .other
  var isWoman = true

  /// 0 … 30, from which the year of birth follows.
  var birthOffset = 0

  /// The client's identifier, `P01` … `P83`.
  var identifier: String { (index < 9 ? "P0" : "P") + String(index + 1) }

  /// The first day of a quarter relative to the first contact's.
  func firstDay(of relative: Int) -> Day {
    Quarter(index: quarter.index + relative).firstDay
  }

  /// The last day of a quarter relative to the first contact's.
  func lastDay(of relative: Int) -> Day {
    firstDay(of: relative + 1).advanced(by: -1)
  }

  /// The days that were reviewed at an authority, or `nil` where it was not.
  ///
  /// Records go from six quarters before the first contact's to sixteen after, and no further than the review.
  func coverage(of authority: OmbudAuthority) -> ClosedRange<Day>? {
    var from = firstDay(of: -6)
    var to = lastDay(of: 16)
    if let review = Day(year: 2013, month: operation.reviewed.month, day: operation.reviewed.day) {
      to = min(to, review)
    }
    switch authority {
    case .kommun:
      if operation.isWithoutKommun { return nil }
      if operation.hasKommunFrom2009 { from = max(from, Quarter(index: 4 * 2009).firstDay) }
    case .landsting:
      if fate == .withoutLandsting { return nil }
      if operation.hasLandstingTo2012 { to = min(to, OmbudClient.endOf2012) }
    case .forsakringskassan:
      if fate == .withoutForsakringskassan { return nil }
    case .arbetsformedlingen:
      if operation.isWithoutArbetsformedlingen { return nil }
    case .skatteverket:
      if fate == .withoutSkatteverket { return nil }
      to = min(to, OmbudClient.endOf2012)
    }
    return from <= to ? from...to : nil
  }

  /// Whether an authority's records cover the window −4 … 12, the client is not excluded and the contact was not short.
  func isComplete(at authority: OmbudAuthority) -> Bool {
    guard fate != .excluded, fate != .short, let days = coverage(of: authority) else { return false }
    return days.lowerBound <= firstDay(of: -4) && days.upperBound >= lastDay(of: 12)
  }

  /// The last day of Skatteverket's income years.
  private static let endOf2012 = Quarter(index: 4 * 2013).firstDay.advanced(by: -1)
}

/// The authorities whose records were reviewed, in the study's order.
enum OmbudAuthority: String, CaseIterable, Sendable {
  case kommun, landsting, forsakringskassan, arbetsformedlingen, skatteverket
}
