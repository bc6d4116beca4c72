import Testing

@testable import CostModel

/// How prices come about, each by hand: rows of 2010 (400 kr) and 2014 (450 kr) by an index of 100, 104 and 110.
@Suite("PriceDerivation")
struct PriceDerivationTests {
  private func schablon() throws -> Schablon {
    try PriceFolders.schablon(
      services: """
        boendestod;kommun;timme;period;;;
        lon;skatteverket;kr;period;;;
        """,
      prices: """
        boendestod;insats;real;kommun;;2010;400;LCI;A;prislista;
        boendestod;insats;real;kommun;;2014;450;LCI;B;prislista;
        boendestod;resor;real;kommun;;2012;30;;C;prislista;
        lon;avgift;transfer;arbetsgivare;staten;2012;0,3142;;D;register;
        """,
      index: "LCI;2010;100\nLCI;2012;104\nLCI;2014;110\nKPI;2012;314,20\nKPI;2013;314,06")
  }

  private func derivation(
    _ service: String, _ post: String, _ mode: PriceMode, _ priceYear: Int, in year: Int
  ) throws -> PriceDerivation {
    let schablon = try schablon()
    let service = schablon.services[try #require(schablon.number(ofService: service))]
    return PriceDerivation(
      of: try #require(service.posts.first { $0.id == post }), unit: service.unit, in: year,
      pricing: Pricing(mode: mode, priceYear: priceYear, deflator: "KPI"), schablon: schablon)
  }

  @Test(
    "the row, why it was taken, and the price",
    arguments: [
      // current: the day's own year. 2012 is as near to 2010 as to 2014: 400 × 104 / 100 = 416.
      (PriceMode.current, 2014, 2012, 2010, PriceDerivation.Choice.earlierOfTwo(later: 2014), "416"),
      (.current, 2010, 2014, 2014, .sameYear, "450"),
      // fixed: the price year, whatever the day's. 450 × 104 / 110 = 425.454545…, were 2014 nearer; 2010 is taken.
      (.fixed, 2012, 2014, 2010, .earlierOfTwo(later: 2014), "416"),
      (.fixed, 2010, 2014, 2010, .sameYear, "400"),
      (.fixed, 2014, 1999, 2014, .sameYear, "450"),
    ])
  func rows(
    mode: PriceMode, priceYear: Int, year: Int, row: Int, choice: PriceDerivation.Choice, price: String
  ) throws {
    let made = try derivation("boendestod", "insats", mode, priceYear, in: year)
    #expect(made.row.year == row && made.choice == choice)
    #expect(made.target == (mode == .fixed ? priceYear : year))
    #expect(try made.price.get().value.decimalText == price)
  }

  @Test("the change of the index, with its values")
  func change() throws {
    let made = try derivation("boendestod", "insats", .current, 2014, in: 2012)
    #expect(made.change == Pricing.IndexChange(index: "LCI", from: 2010, to: 2012))
    #expect(made.values?.from == DecimalNumber(100) && made.values?.to == DecimalNumber(104))
    #expect(try made.price.get().factor == Ratio(numerator: 26, denominator: 25))  // 1.04
  }

  @Test("a row without an index keeps its value, and no index is asked")
  func withoutIndex() throws {
    let made = try derivation("boendestod", "resor", .fixed, 2030, in: 2030)
    #expect(made.choice == .only && made.change == nil && made.values == nil)
    #expect(try made.price.get().value == Ratio(numerator: 30, denominator: 1))
  }

  @Test("the amount of a share is carried by the deflator, from its own year")
  func share() throws {
    let fixed = try derivation("lon", "avgift", .fixed, 2013, in: 2012)
    #expect(fixed.change == Pricing.IndexChange(index: "KPI", from: 2012, to: 2013))
    // 0.3142 × 314.06 / 314.20 = 0.31406
    #expect(try fixed.price.get().value.decimalText == "0.31406")
    let current = try derivation("lon", "avgift", .current, 2013, in: 2012)
    #expect(try current.change == nil && current.price.get().value.decimalText == "0.3142")
  }

  @Test("a missing year is said, with the row that was taken all the same")
  func missing() throws {
    let made = try derivation("boendestod", "insats", .fixed, 2013, in: 2013)
    #expect(made.row.year == 2014 && made.choice == .nearest && made.values == nil)
    #expect(throws: Pricing.Failure.missingYear(index: "LCI", year: 2013)) { try made.price.get() }
  }
}
