import Testing

@testable import CostModel

@Suite("ServiceList")
struct ServiceListTests {
  @Test(
    "years that follow each other are a range",
    arguments: [
      ([], ""), ([2012], "2012"), ([2013, 2012], "2012-2013"),
      ([1998, 2009, 2010, 2011, 2013], "1998, 2009-2011, 2013"),
    ] as [(Set<Int>, String)])
  func years(years: Set<Int>, words: String) {
    #expect(ServiceList.words(for: years) == words)
  }

  @Test("a catalogue without services")
  func empty() throws {
    let schablon = Schablon(services: [], indices: [:], actors: Actors())
    #expect(ServiceList(schablon, filter: SchablonFilter(), folders: ["a", "b"]).text == "No services in a, b.\n")
  }
}
