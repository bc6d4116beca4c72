/// Two clients of the synthetic Värmland sample: one who meets an ombud, and a twin in the control group who does not.
///
/// Both have the same plan of volumes by year, but for what the ombud changes. So the control group's change is what would
/// have happened anyway, and the difference in differences is what was planted.
struct VarmlandPair: Sendable {
  /// What became of the records of both; a pair leaves a cohort together, since neither is matched without the other.
  enum Fate: Sendable {
    /// All four authorities were reviewed over the whole window.
    case complete
    /// Consent was withdrawn, and the twin left with it.
    case excluded
    /// The kommun never answered.
    case withoutKommun
    /// Försäkringskassan never answered.
    case withoutForsakringskassan
    /// Skatteverket never answered.
    case withoutSkatteverket
    /// The landsting's records begin with 2021, after a change of system.
    case landstingFrom2021
  }

  /// The place in the study, 0 … 109.
  let index: Int

  /// What the plans follow from: 0 … 87, each once among the complete pairs.
  let place: Int

  let fate: Fate

  /// The quarter of the first contact.
  let quarter: Quarter

  /// The day of the first contact; for the control group its index day.
  let start: Day

  /// The kommun that both live in, 1 … 15: a number and no real one.
  let kommun: Int

  /// The first and the last day that was reviewed at an authority, or `nil` where none was.
  func coverage(of authority: VarmlandAuthority) -> ClosedRange<Day>? {
    switch (authority, fate) {
    case (.kommun, .withoutKommun), (.forsakringskassan, .withoutForsakringskassan),
      (.skatteverket, .withoutSkatteverket):
      nil
    case (.landsting, .landstingFrom2021):
      Quarter(index: 4 * 2021).firstDay...VarmlandPair.records.upperBound
    default: VarmlandPair.records
    }
  }

  /// The days of the records: 1 July 2019 to 31 December 2024.
  static let records =
    Quarter(index: 4 * 2019 + 2).firstDay...Quarter(index: 4 * 2025).firstDay.advanced(by: -1)
}

/// The authorities whose records were reviewed, in the study's order.
enum VarmlandAuthority: String, CaseIterable, Sendable {
  case kommun, landsting, forsakringskassan, skatteverket
}
