/// The exports of one synthetic sample, as they are collected.
typealias OmbudRecords = SimulatedExports<OmbudExport>

/// One of the exported files of the sample of personligt ombud.
enum OmbudExport: String, SimulatedExport {
  case hours = "export/kommun-insatser.csv"
  case occupation = "export/kommun-sysselsattning.csv"
  case decisions = "export/kommun-ovrigt.csv"
  case support = "export/kommun-ekonomiskt-bistand.csv"
  case contacts = "export/landsting-vardkontakter.csv"
  case benefits = "export/forsakringskassan.csv"
  case categories = "export/af.csv"
  case income = "export/skatteverket.csv"

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

  var isWindows1252: Bool {
    switch self {
    case .hours, .occupation, .decisions, .benefits: true
    case .support, .contacts, .categories, .income: false
    }
  }
}

extension SimulatedExports<OmbudExport> {
  /// Adds a row to an export: the client's identifier and the fields after it.
  mutating func add(_ export: OmbudExport, _ client: OmbudClient, on day: Day, _ fields: String...) {
    add(export, client: client.index, on: day, [client.identifier] + fields)
  }

  /// Adds a row of a person who is in no file of clients.
  mutating func addStranger(_ export: OmbudExport, on day: Day, _ fields: String...) {
    add(export, client: 83, on: day, ["P84"] + fields)
  }
}
