import Testing

@testable import CostModel

@Suite("SchablonFilter")
struct SchablonFilterTests {
  private func schablon() throws -> Schablon {
    try PriceFolders.schablon(
      services: """
        boendestod;kommun;timme;period;;Boendestöd;Housing support
        bistand;kommun;kr;period;;Ekonomiskt bistånd;Social assistance
        lakare;landsting;besok;point;oppenvard;Läkarbesök;Doctor
        slutenvard;landsting;dygn;period;slutenvard;Slutenvård;Inpatient care
        """,
      prices: """
        boendestod;insats;real;kommun;;2012;434;;A;prislista;
        bistand;utbetalning;transfer;kommun;klient;2012;1;;B;register;
        bistand;handlaggning;real;kommun;;2012;0,1;;;illustration;
        lakare;besok;real;landsting;;2012;3000;;KPP;KPP;
        lakare;besok;real;landsting;;2013;3100;;;illustration;
        """)
  }

  private static func filter(_ change: (inout SchablonFilter) -> Void) -> SchablonFilter {
    var filter = SchablonFilter()
    change(&filter)
    return filter
  }

  @Test(
    "what is asked must all hold",
    arguments: [
      (filter { _ in }, "boendestod bistand lakare slutenvard", ""),
      (filter { $0.authority = "kommun" }, "boendestod bistand", "authority kommun"),
      (filter { $0.authority = "region" }, "lakare slutenvard", "authority region"),
      (filter { $0.authority = "polis" }, "", "authority polis"),
      (filter { $0.unit = .kr }, "bistand", "unit kr"),
      (filter { $0.careForm = "oppenvard" }, "lakare", "care form oppenvard"),
      (filter { $0.postClass = .real }, "boendestod bistand lakare", "class real"),
      (filter { $0.basis = .illustration }, "bistand lakare", "basis illustration"),
      // The transfer of bistand rests on a register; what rests on an illustration is its other post.
      (filter { ($0.postClass, $0.basis) = (.transfer, .illustration) }, "", "class transfer, basis illustration"),
      (filter { ($0.postClass, $0.basis) = (.transfer, .register) }, "bistand", "class transfer, basis register"),
      (filter { $0.word = "STÖD" }, "boendestod", "a name with \"STÖD\""),  // the Swedish name
      (filter { $0.word = "stod" }, "boendestod", "a name with \"stod\""),  // the id
      (filter { $0.word = "care" }, "slutenvard", "a name with \"care\""),  // the English name
      (filter { ($0.authority, $0.unit) = ("kommun", .timme) }, "boendestod", "authority kommun, unit timme"),
      (filter { ($0.authority, $0.unit) = ("kommun", .besok) }, "", "authority kommun, unit besok"),
    ])
  func wanted(filter: SchablonFilter, services: String, words: String) throws {
    #expect(try filter.services(of: schablon()).map(\.id).joined(separator: " ") == services)
    #expect(filter.description == words)
  }
}
