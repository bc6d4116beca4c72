/// The language that a report is written in.
///
/// Each text stands in both languages where it is used, so that neither can be forgotten and a reader of the code sees
/// that they say the same:
///
/// ```swift
/// language.text(sv: "Kvartal", en: "Quarter")
/// ```
public enum Language: String, CaseIterable, Sendable {
  /// Swedish, the language of those who ask for the reports.
  case swedish = "sv"
  /// English.
  case english = "en"

  /// The one of two texts that is in this language.
  ///
  /// - Parameters:
  ///   - sv: The text in Swedish.
  ///   - en: The same in English.
  /// - Returns: One of the two.
  func text(sv: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch self {
    case .swedish: sv()
    case .english: en()
    }
  }
}
