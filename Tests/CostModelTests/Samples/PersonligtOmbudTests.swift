import Foundation
import Testing

@testable import CostModel

/// What bilaga 1 of Socialstyrelsen's 2014 report publishes, as far as it can be put in numbers, holds in the
/// synthetic sample; each test names what the report says.
@Suite struct PersonligtOmbudTests {
  let analysis: Analysis
  private var ledger: Ledger { analysis.ledger }

  init() throws {
    let reading = try StudyReading(StudyFolder(path: Samples.folder + "/personligt-ombud"), threads: 2)
    var problems = reading.problems
    analysis = Analysis(try #require(reading.ledger), threads: 2, problems: &problems)
    #expect(problems.isEmpty)
  }

  @Test func `83 clients in 12 verksamheter, of whom 49, 55 and 37 are followed`() throws {
    #expect(ledger.data.clients.count == 83)
    #expect(try #require(ledger.data.clients.columns["operation"]).texts.count == 12)
    #expect(analysis.trajectories.map(\.cohortSize) == [49, 55, 37])
  }

  @Test func `the kommun's cost rises from base through year 3, and already before contact`() throws {
    let total = try means("fig3", "total")
    #expect(isRising([total[-4...(-1)], total[1...4], total[5...8], total[9...12]]))
    #expect(total[-1] > total[-4])
    #expect(total.all.allSatisfy { $0 < 18_000 })
  }

  @Test func `boendestöd and hemtjänst rise most of all insatser`() throws {
    let rises = try comparison("kommun").bookedMeasures.compactMap { measure -> (String, Double)? in
      guard case .cost(.service(let service), .real) = measure else { return nil }
      let change = try comparison("kommun").change(of: measure, in: period("year3"))
      return (ledger.data.schablon.services[service].id, change.change.mean?.kronor ?? 0)
    }
    let largest = rises.sorted { $0.1 > $1.1 }.prefix(2).map(\.0)
    #expect(Set(largest) == ["boendestod", "hemtjanst"])
  }

  @Test func `over 85 percent of the increase comes from clients who had no insats in the base year`() throws {
    let clients = try kommunCosts()
    for year in [1...4, 5...8, 9...12] {
      let net = clients.reduce(0) { $0 + $1.sum(year) - $1.sum(-4...(-1)) }
      let ofNew = clients.filter { $0.sum(-4...(-1)) == 0 }.reduce(0) { $0 + $1.sum(year) }
      #expect(Double(ofNew) / Double(net) > 0.85)
    }
  }

  @Test func `about 70 percent had no insats at contact`() throws {
    let clients = try kommunCosts()
    let without = clients.count { $0.sum(0...0) == 0 }
    #expect((0.68...0.72).contains(Double(without) / Double(clients.count)))
  }

  @Test func `the landsting's cost is up in years 1 and 2 and back within 5 percent in year 3`() throws {
    let landsting = try comparison("landsting")
    let measure = Measure.cost(.authority(1), .real)
    let percents = try ["year1", "year2", "year3"].map { year in
      try #require(landsting.change(of: measure, in: period(year)).percent)
    }
    #expect(percents[0] > 5 && percents[1] > 5 && abs(percents[2]) < 5)
  }

  @Test func `slutenvård in the base year is about as large as all the rest, and builds up before contact`() throws {
    let inpatient = try means("fig4", "slutenvard")
    let total = try means("fig4", "total")
    let ratio = inpatient[-4...(-1)] / (total[-4...(-1)] - inpatient[-4...(-1)])
    #expect((0.9...1.1).contains(ratio))
    #expect(inpatient[-1] > inpatient[-4])
    #expect(inpatient[1...4] > inpatient[9...12])
  }

  @Test func `8 of 55 have any slutenvård`() throws {
    let cohort = try comparison("landsting").cohort
    let services = ledger.data.schablon.services
    let users = cohort.members.filter { client in
      ledger.entries(ofClient: client).contains { entry in
        ledger.data.study.window.contains(entry.quarter) && entry.millionths != 0
          && services[ledger.lines[entry.line].service].careForm == "slutenvard"
      }
    }
    #expect(users.count == 8)
  }

  @Test func `arbetsterapeut and sjukgymnast fall; psykolog and kurator are up in year 1, then between`() throws {
    let therapy = try means("fig4", "arbetsterapeut_sjukgymnast")
    #expect(therapy[1...4] > therapy[5...8] && therapy[5...8] > therapy[9...12])
    let counsel = try means("fig4", "psykolog_kurator")
    let (base, first) = (counsel[-4...(-1)], counsel[1...4])
    for later in [counsel[5...8], counsel[9...12]] { #expect(base < later && later < first) }
  }

  @Test func `neuropsychiatric diagnoses cost least and fall; schizofreni and personlighetsstörning cost most`() throws
  {
    let cohort = try comparison("landsting").cohort
    let column = try #require(ledger.data.clients.columns["diagnosis"])
    func mean(_ diagnosis: String, _ quarters: ClosedRange<Int>) -> Double {
      let clients = cohort.members.filter { column.texts[Int(column.values[$0])] == diagnosis }
      let sum = clients.reduce(Int128(0)) { $0 + cost(ofClient: $1, authority: 1, in: quarters) }
      return Double(sum) / Double(clients.count)
    }
    let neuropsychiatric = [-4...(-1), 1...4, 5...8, 9...12].map { mean("neuropsykiatrisk", $0) }
    #expect(neuropsychiatric == neuropsychiatric.sorted(by: >))
    let others = Set(column.texts).subtracting(["neuropsykiatrisk", ""])
    for quarters in [-4...(-1), 1...4, 5...8, 9...12] {
      let means = others.map { mean($0, quarters) }
      #expect(means.allSatisfy { $0 > mean("neuropsykiatrisk", quarters) })
    }
    let ranked = others.sorted { mean($0, -4...(-1)) > mean($1, -4...(-1)) }
    #expect(Set(ranked.prefix(2)) == ["schizofreni", "personlighetsstorning"])
  }

  @Test func `wages fall through the base year and are flat afterwards`() throws {
    let wages = try means("fig5", "lon")
    #expect((-4...(-2)).allSatisfy { wages[$0] > wages[$0 + 1] })
    let after = (1...12).map { wages[$0] }
    #expect((after.max() ?? 0) / (after.min() ?? 1) < 1.1)
  }

  @Test func `benefits are the largest income and steady, with a slight rise in quarters 7 and 8`() throws {
    let benefits = try means("fig5", "forsakringskassan")
    let (wages, support) = (try means("fig5", "lon"), try means("fig5", "forsorjningsstod"))
    #expect((-4...12).allSatisfy { benefits[$0] > wages[$0] && benefits[$0] > support[$0] })
    let others = (-4...12).filter { $0 != 7 && $0 != 8 }.map { benefits[$0] }
    #expect([7, 8].allSatisfy { benefits[$0] > (others.max() ?? 0) })
    #expect((others.max() ?? 0) / (others.min() ?? 1) < 1.1)
  }

  @Test func `försörjningsstöd rises throughout, with few recipients`() throws {
    let support = try means("fig5", "forsorjningsstod")
    #expect(isRising([support[-4...(-1)], support[1...4], support[5...8], support[9...12]]))
    let figure = try #require(analysis.trajectories.last)
    let series = try #require(figure.series.first { $0.id == "forsorjningsstod" })
    #expect(series.points.allSatisfy { $0.users <= 8 })
  }

  @Test func `no authority's cost falls`() throws {
    for comparison in analysis.comparisons {
      for measure in comparison.bookedMeasures {
        guard case .cost(.authority, .real) = measure else { continue }
        for period in [try period("year1"), try period("year3")] {
          #expect((comparison.change(of: measure, in: period).change.mean ?? .zero) >= .zero)
        }
      }
    }
  }

  // MARK: - Reading the analysis

  private struct Means {
    let byQuarter: [Int: Double]
    var all: [Double] { Array(byQuarter.values) }
    subscript(quarter: Int) -> Double { byQuarter[quarter] ?? .nan }
    subscript(quarters: ClosedRange<Int>) -> Double { quarters.reduce(0) { $0 + self[$1] } / Double(quarters.count) }
  }

  private func means(_ figure: String, _ series: String) throws -> Means {
    let trajectory = try #require(analysis.trajectories.first { $0.figure.id == figure })
    let points = try #require(trajectory.series.first { $0.id == series }).points
    return Means(
      byQuarter: Dictionary(uniqueKeysWithValues: points.map { ($0.quarter, $0.estimate.mean?.kronor ?? .nan) }))
  }

  private func period(_ id: String) throws -> Int {
    try #require(ledger.data.study.periods.firstIndex { $0.id == id })
  }

  private func comparison(_ cohort: String) throws -> PeriodComparison {
    try #require(analysis.comparisons.first { $0.cohort.definition.id == cohort })
  }

  private struct Client {
    let byQuarter: [Int: Int128]
    func sum(_ quarters: ClosedRange<Int>) -> Int128 { quarters.reduce(0) { $0 + (byQuarter[$1] ?? 0) } }
  }

  private func kommunCosts() throws -> [Client] {
    try comparison("kommun").cohort.members.map { client in
      Client(
        byQuarter: Dictionary(
          uniqueKeysWithValues: (-4...12).map { ($0, cost(ofClient: client, authority: 0, in: $0...$0)) }))
    }
  }

  /// The real cost that an authority bears for a client, in millionths of a krona.
  private func cost(ofClient client: Int, authority: Int, in quarters: ClosedRange<Int>) -> Int128 {
    ledger.entries(ofClient: client).reduce(0) { sum, entry in
      let line = ledger.lines[entry.line]
      let service = ledger.data.schablon.services[line.service]
      guard let place = line.post, quarters.contains(entry.quarter), service.posts[place].postClass == .real,
        service.posts[place].payer == authority
      else { return sum }
      return sum + Int128(entry.millionths)
    }
  }

  private func isRising(_ values: [Double]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
  }
}
