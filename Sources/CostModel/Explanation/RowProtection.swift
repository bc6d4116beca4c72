/// What of a row stays out of its explanation for the sake of the people behind it, unless it is asked for.
///
/// A table hides what few carry. An explanation goes further down, to each sum, each price and each booking, so it must
/// hide more: where few clients have a booking of one of the posts that a row sums, the bookings of the others and the
/// sum would give theirs.
public struct RowProtection: Hashable, Sendable {
  /// Why numbers stay out.
  public enum Reason: Hashable, Sendable {
    /// Fewer clients than the study's minimum stand behind the row, or behind one of its sums.
    case few
    /// Some of its figures are hidden so that those of others cannot be worked out.
    case others
    /// The study hides all that few carry.
    case strict
  }

  /// Why the numbers of formulas and sums stay out; `nil` where they do not.
  public let numbers: Reason?
  /// Whether the bookings stay out, and what they come to by price.
  public let hidesBookings: Bool
  /// Whether anybody is protected at all: not where the study hides nothing.
  public let isOn: Bool

  /// The protection of a row.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - cells: The figures of the row, complete.
  ///   - shown: The figures as they may be shown; `nil` where the row may not be.
  ///   - sums: The carriers of each sum: all of them, and those of each of its posts.
  init(
    _ study: Study, _ cells: ArraySlice<Table.Cell>, shown: [Table.Cell]?, sums: [(carriers: Int, ofPosts: [Int])]
  ) {
    guard let rule = DisclosureRule(study) else {
      (numbers, hidesBookings, isOn) = (nil, false, false)
      return
    }
    let isHidden = shown?.contains { if case .hidden = $0 { true } else { false } } ?? true
    let isOfFew =
      sums.contains { rule.isSmall($0.carriers) }
      || cells.contains { if case .people(let count) = $0 { rule.isSmall(count) } else { false } }
    numbers = rule.isStrict ? .strict : isOfFew ? .few : isHidden ? .others : nil
    hidesBookings = numbers != nil || sums.contains { $0.ofPosts.contains(where: rule.isSmall) }
    isOn = true
  }
}
