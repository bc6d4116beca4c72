/// What a text calls the things of a study: authorities, services, periods, reasons; and how it writes numbers.
///
/// In tables and plain summaries things go by their ids, so that a reader finds them in the files; in a report they go by
/// their names in its language.
struct Terms: Sendable {
  /// The language.
  let language: Language
  /// How numbers are written.
  let numbers: NumberStyle
  private let study: Study
  private let schablon: Schablon
  private let hasNames: Bool

  /// The names of a report in a language.
  init(_ study: Study, _ schablon: Schablon, language: Language) {
    (self.study, self.schablon, self.language) = (study, schablon, language)
    numbers = .of(language)
    hasNames = true
  }

  private init(idsOf study: Study, _ schablon: Schablon) {
    (self.study, self.schablon, language) = (study, schablon, .english)
    numbers = .plain
    hasNames = false
  }

  /// English with the ids of the tables and plain numbers, for the summary.
  static func ids(_ study: Study, _ schablon: Schablon) -> Terms { Terms(idsOf: study, schablon) }

  /// The one of two texts that is in the language.
  func text(sv: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language.text(sv: sv(), en: en())
  }

  // MARK: - Who

  /// An authority or another actor, as it stands in a sentence: `kommunen`.
  func actor(_ id: String) -> String {
    guard hasNames else { return id }
    return switch id {
    case "kommun": text(sv: "kommunen", en: "the municipality")
    case "landsting": text(sv: "landstinget", en: "the region (landsting)")
    case "forsakringskassan": text(sv: "Försäkringskassan", en: "the Social Insurance Agency")
    case "arbetsformedlingen": text(sv: "Arbetsförmedlingen", en: "the Employment Service")
    case "skatteverket": text(sv: "Skatteverket", en: "the Tax Agency")
    case "klient": text(sv: "klienten", en: "the client")
    case "arbetsgivare": text(sv: "arbetsgivaren", en: "the employer")
    case "staten": text(sv: "staten", en: "the state")
    default: id
    }
  }

  /// Several authorities, as they stand in a sentence: `kommunen, landstinget och Skatteverket`.
  func actors(_ ids: [String]) -> String { list(ids.map(actor)) }

  /// Several things in a row, with a word before the last.
  func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + text(sv: " och ", en: " and ") + last
  }

  // MARK: - What

  /// A service by its id.
  func service(_ id: String) -> String {
    guard hasNames, let service = schablon.services.first(where: { $0.id == id }) else { return id }
    let name = text(sv: service.swedishName, en: service.englishName)
    return name.isEmpty ? id : name
  }

  /// A care form, as tables name it with or without its authority: `landsting:slutenvard`.
  func careForm(_ key: String) -> String {
    guard hasNames else { return key }
    let form = key.split(separator: ":", maxSplits: 1).last.map(String.init) ?? key
    return switch form {
    case "slutenvard": text(sv: "slutenvård", en: "inpatient care")
    case "oppenvard": text(sv: "öppenvård", en: "outpatient care")
    case "primarvard": text(sv: "primärvård", en: "primary care")
    default: form
    }
  }

  /// A row's key at its level: an authority, a care form, a service, or all.
  func key(_ key: String, level: String) -> String {
    switch level {
    case "authority": actor(key)
    case "care_form": careForm(key)
    case "service": service(key)
    default: hasNames ? text(sv: "alla", en: "all") : key
    }
  }

  /// An item of a population: an authority or a service.
  func item(_ id: String) -> String {
    study.actors.names.contains(id) ? actor(id) : service(id)
  }

  /// A class of posts, in the plural.
  func postClass(_ postClass: PostClass) -> String {
    switch postClass {
    case .real: text(sv: "reala kostnader", en: "real costs")
    case .transfer: text(sv: "transfereringar", en: "transfers")
    case .production: text(sv: "produktion", en: "production")
    }
  }

  // MARK: - When

  /// A period: `år 3`, or its id where the study chose one of its own.
  func period(_ id: String) -> String {
    guard hasNames else { return id == "base" ? "the base" : id }
    if id == "base" {
      return study.base.range == -4 ... -1
        ? text(sv: "året före", en: "the year before") : text(sv: "basperioden", en: "the base period")
    }
    guard id.hasPrefix("year"), let number = Int(id.dropFirst(4)), number > 0 else { return id }
    return text(sv: "år \(number)", en: "year \(number)")
  }

  /// A range of relative quarters: `−4 till −1`.
  func quarters(_ range: ClosedRange<Int>) -> String {
    let (first, last) = (numbers.grouped(range.lowerBound), numbers.grouped(range.upperBound))
    return range.count == 1 ? first : text(sv: "\(first) till \(last)", en: "\(first) to \(last)")
  }

  // MARK: - How much

  /// Whole kronor of a cell, or what stands where there are none.
  func kronor(_ cell: Table.Cell, signed isSigned: Bool = false) -> String {
    switch cell {
    case .money(let money): isSigned ? numbers.signed(money) : numbers.grouped(money)
    case .kronor(let value): isSigned ? numbers.signed(value) : numbers.grouped(value)
    default: other(cell)
    }
  }

  /// Whole kronor of a cell with their unit, or what stands where there are none.
  func amount(_ cell: Table.Cell, signed isSigned: Bool = false) -> String {
    switch cell {
    case .money, .kronor: kronor(cell, signed: isSigned) + " kr"
    case .undefined: "–"
    default: other(cell)
    }
  }

  /// A number of clients, as it stands in a sentence: `49 klienter`.
  func clients(_ cell: Table.Cell) -> String {
    switch cell {
    case .people(1): text(sv: "1 klient", en: "1 client")
    case .hidden where hasNames: text(sv: "ett dolt antal klienter", en: "a hidden number of clients")
    default: text(sv: "\(count(cell)) klienter", en: "\(count(cell)) clients")
    }
  }

  /// A number of people or things, or what stands where it is hidden.
  func count(_ cell: Table.Cell) -> String {
    switch cell {
    case .people(let number), .whole(let number): numbers.grouped(number)
    default: other(cell)
    }
  }

  /// What stands for a number that may not be shown.
  ///
  /// The tables write `<4` in every hidden cell, also where a larger number is hidden for another's sake; a reader would
  /// take it at its word, so a report says no more than that it is hidden.
  var hidden: String { text(sv: "dolt", en: "hidden") }

  private func other(_ cell: Table.Cell) -> String {
    if case .hidden = cell, hasNames { hidden } else { CSVFormat.field(cell) }
  }

  /// A share as percent with a decimal: `86,2`.
  func percent(_ share: Double) -> String { decimal(share * 100) }

  /// A number with a decimal.
  func decimal(_ value: Double) -> String {
    numbers.decimal(value, decimals: 1) ?? CSVFormat.plain(value)
  }
}

extension String {
  /// The text with a capital letter first, as at the start of a sentence or a label.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
