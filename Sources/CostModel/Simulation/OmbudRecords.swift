/// The exports of one synthetic sample, as they are collected.
struct OmbudRecords: Sendable {
  /// One of the exported files.
  enum Export: String, CaseIterable, Sendable {
    case hours = "export/kommun-insatser.csv"
    case occupation = "export/kommun-sysselsattning.csv"
    case decisions = "export/kommun-ovrigt.csv"
    case support = "export/kommun-ekonomiskt-bistand.csv"
    case contacts = "export/landsting-vardkontakter.csv"
    case benefits = "export/forsakringskassan.csv"
    case categories = "export/af.csv"
    case income = "export/skatteverket.csv"

    /// The column names, as the authority's system writes them.
    var header: String {
      switch self {
      case .hours: "Löpnr;Insats;Fr.o.m.;T.o.m.;Tim/vecka"
      case .occupation: "Löpnr;Insats;Fr.o.m.;T.o.m.;Dagar/vecka"
      case .decisions: "Löpnr;Insats;Fr.o.m.;T.o.m."
      case .support: "Löpnr;Ärende;Fr.o.m.;T.o.m.;Utbetalt"
      case .contacts: "Löpnummer;Vårdkontakt;Datum;Utskriven"
      case .benefits: "Löpnr;Förmån;Fr.o.m.;T.o.m.;Belopp per månad"
      case .categories: "Löpnr;Kod;Sökandekategori;Från;Till"
      case .income: "Löpnummer;Inkomstslag;Inkomstår;Fr.o.m.;T.o.m.;Belopp"
      }
    }

    /// Whether the file is in windows-1252 with CRLF; the others are UTF-8 with LF.
    var isWindows1252: Bool {
      switch self {
      case .hours, .occupation, .decisions, .benefits: true
      case .support, .contacts, .categories, .income: false
      }
    }
  }

  private struct Row: Sendable {
    let client: Int
    let day: Day
    let text: String
  }

  private var rows: [Export: [Row]] = [:]

  /// Adds a row to an export: the client's identifier and the fields after it.
  mutating func add(_ export: Export, _ client: OmbudClient, on day: Day, _ fields: String...) {
    let text = ([client.identifier] + fields).joined(separator: ";")
    rows[export, default: []].append(Row(client: client.index, day: day, text: text))
  }

  /// Adds a row of a person who is in no file of clients.
  mutating func addStranger(_ export: Export, on day: Day, _ fields: String...) {
    let text = (["P84"] + fields).joined(separator: ";")
    rows[export, default: []].append(Row(client: 83, day: day, text: text))
  }

  /// The exported files, their rows by client and day, or in a pseudo-random order.
  func files(isShuffled: Bool, seed: UInt64) -> [SimulatedFile] {
    Export.allCases.map { export in
      let sorted = (rows[export] ?? []).sorted { ($0.client, $0.day, $0.text) < ($1.client, $1.day, $1.text) }
      let order = RowPermutation(count: sorted.count, seed: seed)
      let lines = [export.header] + sorted.indices.map { sorted[isShuffled ? order[$0] : $0].text }
      let end = export.isWindows1252 ? "\r\n" : "\n"
      let text = lines.map { $0 + end }.joined()
      let bytes = export.isWindows1252 ? OmbudRecords.windows1252(text) : Array(text.utf8)
      return SimulatedFile(name: export.rawValue, rows: SimulatedText(bytes: bytes))
    }
  }

  /// A text in windows-1252; it holds only characters that have the same number there as in Unicode.
  private static func windows1252(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      precondition(scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value), "a character outside windows-1252")
      return UInt8(scalar.value)
    }
  }
}
