/// A text in both languages, for texts that stand in a list before anybody asks for one of the languages.
struct Wording: Hashable, Sendable {
  /// The text in Swedish.
  let sv: String
  /// The same in English.
  let en: String

  /// The text in one of the languages.
  func text(in language: Language) -> String { language.text(sv: sv, en: en) }
}
