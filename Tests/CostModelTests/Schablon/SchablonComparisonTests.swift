import Testing

@testable import CostModel

@Suite("SchablonComparison")
struct SchablonComparisonTests {
  /// The changes as words: part, name, post, year, column, kind, old → new, percent.
  private func changes(_ old: Schablon, _ new: Schablon) -> [String] {
    SchablonComparison(old, new).changes.map { change in
      let keys = [change.name, change.post, change.year.map(String.init), change.column].compactMap(\.self)
      let percent = change.percent.map { " \($0.decimalText)%" } ?? ""
      return "\(change.part) \(keys.joined(separator: " ")) \(change.kind): \(change.old ?? "-") → \(change.new ?? "-")"
        + percent
    }
  }

  private func old() throws -> Schablon {
    try PriceFolders.schablon(
      services: """
        boendestod;kommun;timme;period;;Boendestöd;Housing support
        lakare;landsting;besok;point;oppenvard;Läkarbesök;Doctor
        lon;skatteverket;kr;period;;Lön;Wage
        """,
      prices: """
        boendestod;insats;real;kommun;;2012;400;KPI;List A;prislista;
        boendestod;insats;real;kommun;;2014;440;KPI;List B;prislista;
        boendestod;resor;real;kommun;;2012;0;;List A;prislista;
        lakare;besok;real;landsting;;2012;3000;;KPP;KPP;
        lon;avgift;transfer;arbetsgivare;staten;2012;0,3242;;X;register;
        """,
      index: "KPI;2012;314,20\nKPI;2013;314,06\nLCI;2012;100")
  }

  @Test("a price list is the same as itself")
  func same() throws {
    #expect(SchablonComparison(try old(), try old()).changes.isEmpty)
  }

  @Test("all that changes: by the old catalogue, the new services, the index series")
  func all() throws {
    let new = try PriceFolders.schablon(
      services: """
        traffpunkt;kommun;besok;point;;Träffpunkt;
        boendestod;kommun;manad;period;;Boendestöd;Support
        lon;skatteverket;kr;period;;Lön;Wage
        """,
      prices: """
        traffpunkt;besok;real;kommun;;2012;200;;Y;prislista;
        boendestod;insats;real;landsting;;2012;412;KPI;List A;prislista;
        boendestod;insats;real;landsting;;2013;431,5;KPI;List C;prislista;
        boendestod;resor;real;kommun;;2012;30;KPI;List A;prislista;per visit
        boendestod;larm;real;kommun;;2012;10;;List A;prislista;
        lon;avgift;transfer;arbetsgivare;staten;2012;0,3142;;X;register;
        """,
      index: "KPI;2012;314,20\nKPI;2013;314,12\nKPI;2014;313,49\nNEW;2012;7")
    // 400 → 412 is 12 / 400 = 3 %; 0,3242 → 0,3142 is -0,01 / 0,3242 = -3.08451573103…%; from 0 there is no percent;
    // 314,06 → 314,12 is 0,06 / 314,06 = 0.0191046296886…%.
    #expect(
      changes(try old(), new) == [
        "service boendestod unit changed: timme → manad",
        "service boendestod name_en changed: Housing support → Support",
        "post boendestod insats payer changed: kommun → landsting",
        "price boendestod insats 2012 price changed: 400 → 412 3%",
        "price boendestod insats 2013 price added: - → 431.5",
        "price boendestod insats 2014 price removed: 440 → -",
        "price boendestod resor 2012 price changed: 0 → 30",
        "price boendestod resor 2012 index changed:  → KPI",
        "price boendestod resor 2012 note changed:  → per visit",
        "price boendestod larm 2012 price added: - → 10",
        "service lakare service removed: landsting, besok, point → -",
        "price lakare besok 2012 price removed: 3000 → -",
        "price lon avgift 2012 price changed: 0.3242 → 0.3142 -3.08451573103%",
        "service traffpunkt service added: - → kommun, besok, point",
        "price traffpunkt besok 2012 price added: - → 200",
        "index KPI 2013 value changed: 314.06 → 314.12 0.0191046296886%",
        "index KPI 2014 value added: - → 313.49",
        "index LCI 2012 value removed: 100 → -",
        "index NEW 2012 value added: - → 7",
      ])
  }
}
