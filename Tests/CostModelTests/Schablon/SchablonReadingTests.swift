import Testing

@testable import CostModel

/// Folders of price lists, read one over the other.
@Suite("Schablon")
struct SchablonReadingTests {
  private static let catalogue = """
    service;authority;unit;shape;care_form;name_sv;name_en
    boendestod;kommun;timme;period;;Boendestöd;Housing support
    lakare;region;besok;point;oppenvard;Läkarbesök;Doctor
    """
  private static let prices = """
    service;post;class;payer;receiver;year;price;index;source;basis;note
    boendestod;insats;real;kommun;;2014;450;KPI;List B;prislista;
    boendestod;insats;real;kommun;;2012;434,5;KPI;List A;prislista;a note
    boendestod;avgift;transfer;klient;kommun;2012;20;;;illustration;
    lakare;besok;real;landsting;;2012;3918;;KPP;KPP;
    """
  private static let index = "index;year;value;source\nKPI;2012;314,20;SCB\nKPI;2014;313,49;SCB\n"

  /// Reads folders given by their files.
  private func read(
    _ folders: [[String: String]], actors: Actors = Actors()
  ) throws -> (schablon: Schablon, problems: ProblemList) {
    var files: [String: String] = [:]
    for (number, folder) in folders.enumerated() {
      for (name, text) in folder { files["\(number)/\(name)"] = text }
    }
    return try TestFolder.with(files) { path in
      var problems = ProblemList()
      let references = folders.indices.map {
        Schablon.FolderReference(path: "\(path)/\($0)", name: "\($0)", place: Problem.Place(file: "study.json"))
      }
      return (Schablon.read(references, actors: actors, problems: &problems), problems)
    }
  }

  private static let first = ["insatser.csv": catalogue, "priser.csv": prices, "index.csv": index]

  @Test("one folder")
  func one() throws {
    let (schablon, problems) = try read([Self.first])
    #expect(problems.lines.isEmpty)
    #expect(schablon.services.map(\.id) == ["boendestod", "lakare"])
    let boendestod = schablon.services[0]
    #expect(boendestod.unit == .timme && boendestod.shape == .period && boendestod.careForm == nil)
    #expect(boendestod.swedishName == "Boendestöd" && boendestod.englishName == "Housing support")
    #expect(boendestod.posts.map(\.id) == ["insats", "avgift"])
    #expect(boendestod.posts[0].prices.map(\.year) == [2012, 2014])  // by year, whatever the order of the rows
    #expect(boendestod.posts[0].prices[0].price == DecimalNumber(significand: 434_500_000, scale: 6))
    #expect(boendestod.posts[0].prices[0].note == "a note")
    #expect(boendestod.posts[0].prices[0].place.line == 3)
    #expect(boendestod.posts[1].postClass == .transfer)
    #expect(boendestod.posts[1].payer.map { schablon.actors.names[$0] } == "klient")
    #expect(boendestod.posts[1].receiver.map { schablon.actors.names[$0] } == "kommun")
    #expect(boendestod.posts[0].prices[0].hasSource)
    #expect(!boendestod.posts[1].prices[0].hasSource)
    let lakare = schablon.services[1]
    #expect(schablon.authorityName(of: lakare) == "landsting")  // region is read as landsting
    #expect(lakare.careForm == "oppenvard")
    #expect(schablon.number(ofService: "lakare") == 1)
    #expect(schablon.number(ofService: "psykolog") == nil)
    #expect(schablon.indices["KPI"]?.values.keys.sorted() == [2012, 2014])
  }

  @Test("a later folder replaces all rows of a service's post, and leaves other posts alone")
  func laterPrices() throws {
    let over = [
      "priser-egna.csv": "service;post;class;payer;receiver;year;price\nboendestod;insats;real;landsting;;2013;500\n"
    ]
    let (schablon, problems) = try read([Self.first, over])
    #expect(problems.lines.isEmpty)
    let posts = schablon.services[0].posts
    #expect(posts.map(\.id) == ["insats", "avgift"])
    #expect(posts[0].prices.map(\.year) == [2013])
    #expect(posts[0].payer.map { schablon.actors.names[$0] } == "landsting")
    #expect(posts[1].prices.map(\.year) == [2012])
    #expect(schablon.services[1].posts.count == 1)
  }

  @Test("a later folder replaces a service's row in its place, and adds new services and posts at the end")
  func laterServices() throws {
    let over = [
      "insatser.csv": """
      service;authority;unit;shape
      traffpunkt;kommun;besok;point
      boendestod;kommun;manad;period
      """,
      "priser.csv": """
      service;post;class;payer;receiver;year;price
      traffpunkt;besok;real;kommun;;2012;200
      boendestod;resor;real;kommun;;2012;30
      """,
    ]
    let (schablon, problems) = try read([Self.first, over])
    #expect(problems.lines.isEmpty)
    #expect(schablon.services.map(\.id) == ["boendestod", "lakare", "traffpunkt"])
    #expect(schablon.services[0].unit == .manad)
    #expect(schablon.services[0].swedishName.isEmpty)
    #expect(schablon.services[0].posts.map(\.id) == ["insats", "avgift", "resor"])
  }

  @Test("a later folder replaces a whole index series, and adds others")
  func laterIndex() throws {
    let over = ["index.csv": "index;year;value\nKPI;2013;314,06\nLCI;2013;100\n"]
    let (schablon, problems) = try read([Self.first, over])
    #expect(problems.lines.isEmpty)
    #expect(schablon.indices["KPI"]?.values.keys.sorted() == [2013])
    #expect(schablon.indices["LCI"]?.values.keys.sorted() == [2013])
  }

  @Test("of three folders the last one counts, and files of a folder may divide a service between them")
  func three() throws {
    let header = "service;post;class;payer;receiver;year;price\n"
    let second = ["priser.csv": header + "lakare;besok;real;landsting;;2012;1\n"]
    let third = [
      "priser-a.csv": header + "lakare;besok;real;landsting;;2012;2\n",
      "priser-b.csv": header + "lakare;besok;real;landsting;;2013;3\n", "noter.csv": "not a price list\n",
    ]
    let (schablon, problems) = try read([Self.first, second, third])
    #expect(problems.lines.isEmpty)
    #expect(schablon.services[1].posts[0].prices.map(\.price) == [DecimalNumber(2), DecimalNumber(3)])
  }

  @Test("a study's own authorities and actors can be priced")
  func actors() throws {
    let own = [
      "insatser.csv": "service;authority;unit;shape\nanstalt;kriminalvard;dygn;period\n",
      "priser.csv": """
      service;post;class;payer;receiver;year;price
      anstalt;dygn;real;kriminalvard;;2012;3000
      anstalt;hyra;transfer;kriminalvard;hyresvard;2012;100
      """,
    ]
    let actors = Actors(authorities: ["kriminalvard"], actors: ["hyresvard"])
    let (schablon, problems) = try read([own], actors: actors)
    #expect(problems.lines.isEmpty)
    #expect(
      schablon.actors.names == [
        "kommun", "landsting", "forsakringskassan", "arbetsformedlingen", "skatteverket", "kriminalvard", "klient",
        "arbetsgivare", "staten", "hyresvard",
      ])
    #expect(schablon.actors.authorityCount == 6)
    #expect(schablon.authorityName(of: schablon.services[0]) == "kriminalvard")
    #expect(try read([own]).problems.hasErrors)
  }

  @Test("production has no payer and no receiver")
  func production() throws {
    let own = [
      "insatser.csv": "service;authority;unit;shape\nlon;skatteverket;kr;period\n",
      "priser.csv": "service;post;class;payer;receiver;year;price\nlon;produktion;production;;;2012;1,3142\n",
    ]
    let (schablon, problems) = try read([own])
    #expect(problems.lines.isEmpty)
    #expect(schablon.services[0].posts[0].postClass == .production)
    #expect(schablon.services[0].posts[0].payer == nil && schablon.services[0].posts[0].receiver == nil)
  }

  @Test("a folder that is not there is told where study.json names it")
  func noFolder() {
    var problems = ProblemList()
    _ = Schablon.read(
      [Schablon.FolderReference(path: "/no/such/folder", name: "x", place: Problem.Place(file: "study.json"))],
      actors: Actors(), problems: &problems)
    #expect(problems.hasUnreadableFiles)
    #expect(problems.lines == ["study.json: error: x cannot be read: no such folder; name a schablon folder"])
  }

  // MARK: - Lint

  private func lint(_ files: [String: String]) throws -> [String] {
    let (schablon, problems) = try read([files])
    #expect(problems.lines.isEmpty)
    return schablon.lint().map(\.description)
  }

  private static let header = "service;post;class;payer;receiver;year;price;index;source;basis\n"

  @Test("price lists without a fault have no findings")
  func clean() throws {
    #expect(try lint(Self.first.merging(["index.csv": Self.index + "KPI;2013;314,06;SCB\n"]) { $1 }).isEmpty)
  }

  @Test("a gap in an index series")
  func gap() throws {
    #expect(
      try lint(Self.first) == [
        "0/index.csv:2: warning: the index KPI has no value for 2013 between its first and last year"
      ])
  }

  @Test("a service without a price, a price without a source, an index without the price's year")
  func prices() throws {
    let files = [
      "insatser.csv": Self.catalogue,
      "priser.csv": Self.header + "boendestod;insats;real;kommun;;2009;434;KPI;;prislista\n",
      "index.csv": "index;year;value\nKPI;2012;314,20\n",
    ]
    #expect(
      try lint(files) == [
        "0/priser.csv:2: warning: the price of boendestod/insats for 2009 has no source; "
          + "name one, or give it the basis illustration",
        "0/priser.csv:2: warning: the price of boendestod/insats is of 2009, for which KPI has no value; "
          + "add it to index.csv",
        "0/insatser.csv:3: warning: lakare has no price; add a row to a priser file",
      ])
  }

  @Test("shares of an amount: not indexed, and not more than all of it")
  func shares() throws {
    let files = [
      "insatser.csv": """
      service;authority;unit;shape
      lon;skatteverket;kr;period
      bistand;kommun;kr;period
      """,
      "priser.csv": Self.header + """
        lon;lon;transfer;arbetsgivare;klient;2012;1;;x;register
        lon;produktion;production;;;2012;1,3142;;x;register
        lon;avgift;real;arbetsgivare;;2012;1,2;;x;register
        bistand;utbetalning;transfer;kommun;klient;2012;0,9;;x;register
        bistand;tillagg;transfer;kommun;klient;2012;0,2;KPI;x;register
        """,
      "index.csv": "index;year;value\nKPI;2012;314,20\n",
    ]
    // 1,3142 of production is the wage with contributions; 1,2 of a real cost is more than all; 0,9 + 0,2 > 1.
    #expect(
      try lint(files) == [
        "0/priser.csv:4: warning: the shares of lon/avgift in 2012 exceed the whole amount; check the prices",
        "0/priser.csv:6: warning: bistand/tillagg is a share of an amount and is not indexed; leave index empty",
        "0/insatser.csv:3: warning: the shares of bistand in 2012 exceed the whole amount; check the prices",
      ])
  }

  @Test("the shipped price lists have no problem and no finding")
  func shipped() throws {
    var problems = ProblemList()
    let reference = Schablon.FolderReference(
      path: Samples.schablon, name: "schablon", place: Problem.Place(file: "study.json"))
    let schablon = Schablon.read([reference], actors: Actors(), problems: &problems)
    #expect(problems.lines.isEmpty)
    #expect(schablon.lint().map(\.description).isEmpty)
    #expect(schablon.services.count > 50)
    // SCB's yearly mean, 1980 = 100: 314,06 for 2013 and 403,70 for 2023.
    let kpi = try #require(schablon.indices["KPI"])
    #expect(kpi.values[2013] == DecimalNumber(significand: 314_060_000, scale: 6))
    #expect(kpi.values[2023] == DecimalNumber(significand: 403_700_000, scale: 6))
  }
}
