/// The exports of the synthetic Värmland sample, as they are collected.
typealias VarmlandRecords = SimulatedExports<VarmlandExport>

/// One of the exported files of the synthetic Värmland sample.
enum VarmlandExport: String, SimulatedExport {
  case hours = "export/kommun-insatser.csv"
  case support = "export/kommun-ekonomiskt-bistand.csv"
  case contacts = "export/landsting-vardkontakter.csv"
  case benefits = "export/forsakringskassan.csv"
  case income = "export/skatteverket.csv"

  var header: String {
    switch self {
    case .hours: "Löpnr;Insats;Fr.o.m.;T.o.m.;Tim/månad"
    case .support: "Löpnr;Ärende;Fr.o.m.;T.o.m.;Utbetalt"
    case .contacts: "Löpnummer;Vårdkontakt;Datum;Utskriven"
    case .benefits: "Löpnr;Förmån;Fr.o.m.;T.o.m.;Belopp per månad"
    case .income: "Löpnummer;Inkomstslag;Fr.o.m.;T.o.m.;Lön per månad"
    }
  }

  var isWindows1252: Bool {
    switch self {
    case .hours, .benefits: true
    case .support, .contacts, .income: false
    }
  }
}

extension SimulatedExports<VarmlandExport> {
  /// Adds a row to an export if it begins within the days that were reviewed: the client's identifier and the fields after it.
  mutating func add(_ export: VarmlandExport, _ client: VarmlandClient, on day: Day, _ fields: [String]) {
    guard let reviewed = client.pair.coverage(of: export.authority), reviewed.contains(day) else { return }
    add(export, client: client.index, on: day, [client.identifier] + fields)
  }
}

extension VarmlandExport {
  /// The authority whose records the file holds.
  fileprivate var authority: VarmlandAuthority {
    switch self {
    case .hours, .support: .kommun
    case .contacts: .landsting
    case .benefits: .forsakringskassan
    case .income: .skatteverket
    }
  }
}
