import Testing

@testable import CostModel

@Suite("Pricing")
struct PricingTests {
  private let place = Problem.Place(file: "priser.csv", line: 2)

  private func decimal(_ text: String) throws -> DecimalNumber { try #require(NumberText.number(of: text.utf8)) }

  /// A post with rows of these years and prices.
  private func post(_ rows: [(year: Int, price: String)], index: String? = "KPI") throws -> Post {
    let prices = try rows.map { row in
      PriceRow(
        year: row.year, price: try decimal(row.price), index: index, source: "", basis: nil, note: "", place: place)
    }
    return Post(id: "insats", postClass: .real, payer: 0, receiver: nil, prices: prices)
  }

  /// Index series from texts.
  private func schablon(_ series: [String: [Int: String]]) throws -> Schablon {
    var indices: [String: PriceIndex] = [:]
    for (name, values) in series {
      indices[name] = PriceIndex(name: name, values: try values.mapValues { try decimal($0) }, place: place)
    }
    return Schablon(services: [], indices: indices, actors: Actors())
  }

  /// SCB's KPI, yearly means, 1980 = 100.
  private func scb() throws -> Schablon {
    try schablon(["KPI": [2010: "303,46", 2012: "314,20", 2013: "314,06", 2016: "316,43", 2023: "403,70"]])
  }

  private func ratio(_ numerator: Int128, _ denominator: Int128) throws -> Ratio {
    try #require(Ratio(numerator: numerator, denominator: denominator))
  }

  @Test(
    "the row nearest to a year is taken, of two equally near ones the earlier",
    arguments: [
      ([2010, 2014], 2012, 2010), ([2010, 2014], 2013, 2014), ([2010, 2014], 1990, 2010), ([2010, 2014], 2050, 2014),
      ([2012], 2020, 2012), ([2009, 2012, 2013], 2011, 2012), ([2009, 2011, 2013], 2012, 2011),
    ])
  func nearest(years: [Int], wanted: Int, taken: Int) throws {
    let post = try post(years.map { ($0, "1") })
    #expect(Pricing.row(nearest: wanted, of: post).year == taken)
  }

  @Test("KPI from 2013 to 2023 is 403,70 / 314,06 = 1,28542")
  func kpi() throws {
    let pricing = Pricing(mode: .fixed, priceYear: 2023, deflator: "KPI")
    let factor = try pricing.amountFactor(in: 2013, from: scb())
    #expect(factor == (try ratio(40_370, 31_406)))
    #expect((factor.approximation * 100_000).rounded() == 128_542)
    // 434 kr of 2013 are 434 × 403,70 / 314,06 = 557,87 kr of 2023.
    let price = try pricing.price(of: post([(2013, "434")]), unit: .timme, in: 2012, from: scb())
    #expect(price.value == (try ratio(434 * 40_370, 31_406)))
    #expect((price.value.approximation * 100).rounded() == 55_787)
  }

  /// A chain by an index of many digits, worked elsewhere: 44 676 of 2011/12 is 47 270.494143 with it.
  @Test(
    "a chain of price years",
    arguments: [
      ("171,7956893008467", "181,77247571222227", 44_676.0, 47_270.494143),
      ("163,6776556747631", "181,77247571222227", 1_800.0, 1_998.992807),
    ])
  func chain(from: String, to: String, amount: Double, worked: Double) throws {
    let pricing = Pricing(mode: .fixed, priceYear: 2016, deflator: "CCEMG")
    let factor = try pricing.amountFactor(in: 2011, from: schablon(["CCEMG": [2011: from, 2016: to]]))
    #expect(abs(amount * factor.approximation - worked) < 0.000_000_5)
  }

  @Test("fixed prices are the same in every year, from the row nearest to the price year")
  func fixed() throws {
    let pricing = Pricing(mode: .fixed, priceYear: 2013, deflator: "KPI")
    let post = try post([(2012, "400"), (2016, "500")])
    for year in [2010, 2012, 2013, 2016] {
      let price = try pricing.price(of: post, unit: .dygn, in: year, from: scb())
      #expect(price.row.year == 2012)
      #expect(price.value == (try ratio(400 * 31_406, 31_420)))  // × KPI 2013 / KPI 2012
    }
  }

  @Test("current prices follow the year, from the row nearest to it")
  func current() throws {
    let pricing = Pricing(mode: .current, priceYear: 2013, deflator: "KPI")
    let post = try post([(2012, "400"), (2016, "500")])
    let cases: [(year: Int, row: Int, value: Ratio)] = [
      (2012, 2012, try ratio(400, 1)), (2013, 2012, try ratio(400 * 31_406, 31_420)),
      (2016, 2016, try ratio(500, 1)), (2010, 2012, try ratio(400 * 30_346, 31_420)),
      (2023, 2016, try ratio(500 * 40_370, 31_643)),
    ]
    for expected in cases {
      let price = try pricing.price(of: post, unit: .besok, in: expected.year, from: scb())
      #expect(price.row.year == expected.row)
      #expect(price.value == expected.value)
    }
    #expect(try pricing.amountFactor(in: 2010, from: scb()) == .one)
  }

  @Test("a price without an index keeps its value")
  func withoutIndex() throws {
    let post = try post([(2012, "400,5")], index: nil)
    for mode in PriceMode.allCases {
      let pricing = Pricing(mode: mode, priceYear: 2023, deflator: "KPI")
      #expect(try pricing.price(of: post, unit: .styck, in: 2013, from: scb()).value == ratio(801, 2))
    }
  }

  @Test("a share of an amount is not indexed; the amount is carried by the deflator")
  func share() throws {
    let post = try post([(2012, "0,3142")], index: nil)
    let fixed = Pricing(mode: .fixed, priceYear: 2013, deflator: "KPI")
    // 0,3142 × 314,06 / 303,46
    #expect(
      try fixed.price(of: post, unit: .kr, in: 2010, from: scb()).value == ratio(3142 * 31_406, 10_000 * 30_346))
    let current = Pricing(mode: .current, priceYear: 2013, deflator: "KPI")
    #expect(try current.price(of: post, unit: .kr, in: 2010, from: scb()).value == ratio(3142, 10_000))
  }

  @Test("the price's own year needs no index value")
  func sameYear() throws {
    let pricing = Pricing(mode: .fixed, priceYear: 2013, deflator: "KPI")
    let empty = try schablon(["KPI": [1980: "100"]])
    #expect(try pricing.price(of: post([(2013, "7")]), unit: .timme, in: 2013, from: empty).value == ratio(7, 1))
  }

  @Test("a missing year, a missing series and a price beyond measure are named")
  func failures() throws {
    let pricing = Pricing(mode: .fixed, priceYear: 2013, deflator: "LCI")
    let post = try post([(2011, "434")])
    #expect(throws: Pricing.Failure.missingYear(index: "KPI", year: 2011)) {
      _ = try pricing.price(of: post, unit: .timme, in: 2012, from: scb())
    }
    #expect(throws: Pricing.Failure.unknownIndex("LCI")) { _ = try pricing.amountFactor(in: 2012, from: scb()) }
    let later = Pricing(mode: .fixed, priceYear: 2020, deflator: "KPI")
    #expect(throws: Pricing.Failure.missingYear(index: "KPI", year: 2020)) {
      _ = try later.amountFactor(in: 2012, from: scb())
    }
    // 0,123456789012345678 × 0,1234567891 / 0,123456789: a denominator of some 70 bits.
    let fine = try schablon(["KPI": [2012: "0,123456789", 2013: "0,1234567891"]])
    #expect(throws: Pricing.Failure.overflow) {
      let fixed = Pricing(mode: .fixed, priceYear: 2013, deflator: "KPI")
      _ = try fixed.price(of: self.post([(2012, "0,123456789012345678")]), unit: .timme, in: 2012, from: fine)
    }
  }
}
