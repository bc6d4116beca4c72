import Foundation
import Testing

@testable import CostModel

/// What `explain` prints leads to the table: for every cell of both samples the printed bookings add up to the printed
/// sum, and every printed formula, worked out again from its text, comes to the cell.
@Suite struct ExplanationTests {
  static let samples = ["minimal", "personligt-ombud"]
  struct Sample {
    let explainer: Explainer
    let bookings: BookingsByPost

    init(_ name: String) throws {
      let reading = try StudyReading(StudyFolder(path: Samples.folder + "/" + name), threads: 2)
      var problems = ProblemList()
      let ledger = try #require(reading.ledger)
      explainer = Explainer(Analysis(ledger, threads: 2, problems: &problems))
      bookings = BookingsByPost(ledger, threads: 2, problems: &problems)
      #expect(!problems.hasErrors)
    }
  }

  @Test("every printed booking, sum and formula leads to the cell", arguments: samples)
  func everyCell(name: String) throws {
    let sample = try Sample(name)
    var seen = Seen()
    for table in sample.explainer.tables where table.name.prefix(while: { $0 != "." }) != "quality" {
      var rows = 0
      sample.explainer.forEachExplanation(in: table, sample.bookings) { explanation in
        #expect(explanation.keys == table.keys(ofRow: rows))
        seen.check(explanation, against: table.rows[rows])
        rows += 1
      }
      #expect(rows == table.rows.count, "\(table.name): every row is explained")
    }
    #expect(seen.bookings > 50 && seen.formulas > 500)
  }

  /// The rows of an evaluation: those beside the control group by their formulas, the others by their bookings.
  @Test("the tables of an evaluation are explained too")
  func evaluation() throws {
    let sample = try Sample("varmland-2024")
    var seen = Seen()
    let names = [
      "did", "event_study", "pretrend", "evaluation", "evaluation_summary", "intervals", "sensitivity", "scenarios",
      "internal_costs", "value_map",
    ]
    for name in names {
      let table = try #require(sample.explainer.tables.first { $0.name == name })
      for row in stride(from: 0, to: table.rows.count, by: max(1, table.rows.count / 12)) {
        var problems = ProblemList()
        let explanation = sample.explainer.explanation(of: row, in: table, threads: 2, problems: &problems)
        let found = try #require(explanation, "\(name) \(row): \(problems.lines)")
        #expect(found.keys == table.keys(ofRow: row))
        seen.check(found, against: table.rows[row], allowsWords: true)
      }
    }
    #expect(seen.bookings > 500 && seen.formulas > 50)
  }

  /// What was checked already: a booking stands in many rows with the same words.
  private struct Seen {
    private var lines: Set<String> = []
    private(set) var formulas = 0
    var bookings: Int { lines.count }

    /// Checks an explanation; `allowsWords` where a figure may be told in words alone, as what draws give.
    mutating func check(_ explanation: Explanation, against row: [Table.Cell], allowsWords: Bool = false) {
      let printed = ExplanationText(explanation, scope: .clients).text.split(separator: "\n").map(String.init)
      let name = printed.first ?? ""
      checkSums(explanation, printed, name)
      checkCounts(explanation, name)
      guard let heading = printed.firstIndex(of: "Figures") else {
        Issue.record("\(name) has no figures")
        return
      }
      let figures = printed[(heading + 1)...].filter { $0.hasPrefix("  ") }
      let cells = row.suffix(figures.count)
      #expect(figures.count == explanation.figures.count)
      for ((line, cell), figure) in zip(zip(figures, cells), explanation.figures) {
        if case .text = cell { continue }
        checkFigure(line, cell, name, isFormula: figure.numbers != nil || !allowsWords)
      }
    }

    /// Each sum is that of the bookings printed under it, each booking what its own formula comes to.
    private mutating func checkSums(_ explanation: Explanation, _ printed: [String], _ name: String) {
      var (sum, expected) = (Int128(0), Int128?.none)
      for line in printed + ["end: = 0 kr, 0 bookings"] {
        if line.contains(" kr, "), line.hasSuffix(" booking") || line.hasSuffix(" bookings"), !line.hasPrefix("  ") {
          if let expected { #expect(sum == expected, "\(name): the bookings add up to the sum") }
          expected = Self.millionths(line.components(separatedBy: " = ").last?.components(separatedBy: " kr").first)
          sum = 0
        } else if line.hasPrefix("    "), line.hasSuffix("]"), let (kronor, formula) = Self.booking(line) {
          sum += kronor
          guard lines.insert(line).inserted else { continue }
          let value = PrintedFormula.value(of: formula) * 1_000_000
          #expect(abs(value - Double(kronor)) <= 0.5 + abs(value) * 1e-14, "\(name): \(line)")
        }
      }
    }

    /// A booking's printed kronor in millionths, and its formula.
    private static func booking(_ line: String) -> (Int128, String)? {
      let parts = line.components(separatedBy: "  ").filter { !$0.isEmpty }
      guard
        let amount = parts.first(where: { $0.contains(" kr = ") && $0.contains(" × ") && $0 != parts[2] })
          ?? parts.dropFirst(3).first
      else { return nil }
      let sides = amount.components(separatedBy: " kr = ")
      guard sides.count == 2, let kronor = millionths(sides[0]) else { return nil }
      return (kronor, sides[1])
    }

    private static func millionths(_ text: String?) -> Int128? {
      guard let text else { return nil }
      let parts = text.split(separator: ".")
      let digits = (parts.count > 1 ? String(parts[1]) : "").padding(toLength: 6, withPad: "0", startingAt: 0)
      return Int128(String(parts[0]) + digits)
    }

    /// The counts of people are those of the clients and of their bookings.
    private func checkCounts(_ explanation: Explanation, _ name: String) {
      func users(_ sum: String) -> Int {
        let bookings = explanation.sums.first { $0.name == sum }?.bookings ?? []
        return Dictionary(grouping: bookings) { $0.event.client }.count {
          $0.value.reduce(0) { $0 + $1.millionths } != 0
        }
      }
      let sums = explanation.sums.map(\.name)
      for figure in explanation.figures {
        guard case .people(let count) = figure.cell else { continue }
        let expected: Int?
        switch figure.column {
        case "n", "clients", "sample_n": expected = explanation.clients.count
        case "users_base": expected = users("base")
        case "users": expected = users(sums.contains("period") ? "period" : "sum")
        case "sample_users": expected = Set(explanation.sums[0].bookings.map(\.event.client)).count
        case "removed" where explanation.keys.last?.value != "clients" && explanation.keys.last?.value != "final":
          expected = explanation.clients.count
        case "remaining" where explanation.keys.last?.value == "final": expected = explanation.clients.count
        default: expected = nil
        }
        if let expected { #expect(count == expected, "\(name): \(figure.column)") }
      }
    }

    private mutating func checkFigure(_ line: String, _ cell: Table.Cell, _ name: String, isFormula: Bool) {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      let shown = words.count > 2 && words[1] != "=" ? String(words[1]) : ""
      #expect(shown == CSVFormat.field(cell), "\(name): \(line)")
      let formula = line.components(separatedBy: " = ").last ?? ""
      let isStatistic: Bool
      switch cell {
      case .money, .kronor, .number: isStatistic = true
      default: isStatistic = false
      }
      guard isStatistic, isFormula, !line.contains("as the population's file states it") else { return }
      formulas += 1
      let value = PrintedFormula.value(of: formula)
      let expected = Double(shown) ?? .nan
      #expect(abs(value - expected) <= 0.000_001 + abs(expected) * 1e-9, "\(name): \(line): \(value)")
    }
  }

  @Test("a row's bookings lie in its quarters, and its clients are of its cohort")
  func scope() throws {
    let sample = try Sample("minimal")
    let table = try #require(sample.explainer.tables.first { $0.name == "trajectory" })
    sample.explainer.forEachExplanation(in: table, sample.bookings) { explanation in
      let quarter = explanation.keys.last.flatMap { Int($0.value) }
      #expect(explanation.sums[0].bookings.allSatisfy { $0.quarter == quarter })
      let clients = Set(explanation.clients.map(\.number))
      #expect(explanation.sums[0].bookings.allSatisfy { clients.contains($0.event.client) })
    }
  }

  @Test("every count of rows is that of the rows that are named", arguments: samples)
  func everyCountOfRows(name: String) throws {
    let explainer = try Sample(name).explainer
    let table = try #require(explainer.tables.first { $0.name == "quality" })
    for row in table.rows.indices {
      var problems = ProblemList()
      let explanation = try #require(explainer.explanation(of: row, in: table, threads: 2, problems: &problems))
      #expect(table.rows[row].last == .whole(explanation.rows.count))
      #expect(Set(explanation.rows.map(\.line)).count == explanation.rows.count)
      #expect(explanation.rows.allSatisfy { $0.file == table.rows[row][0].keyText })
    }
  }

  /// The attack of a reader who counts the bookings of each price: what a run hides of one to three people is not told by
  /// listing what they cost.
  @Test func `without being asked for, no bookings are printed of a post that few clients have`() throws {
    let sample = try Sample("personligt-ombud")
    var (printed, withheld) = (0, 0)
    for table in sample.explainer.tables where table.name.prefix(while: { $0 != "." }) != "quality" {
      sample.explainer.forEachExplanation(in: table, sample.bookings) { explanation in
        let text = ExplanationText(explanation, scope: .shown).text
        var clients: [String: Set<Int>] = [:]
        for sum in explanation.sums {
          for booking in sum.bookings {
            let line = explanation.ledger.lines[booking.line]
            clients["\(sum.name) \(line.service) \(line.post ?? -1)", default: []].insert(booking.event.client)
          }
        }
        let isOfFew = clients.values.contains { $0.count < 4 }
        let hasBookings = text.contains("  [1]\n")
        if isOfFew { withheld += 1 } else if hasBookings { printed += 1 }
        #expect(!(isOfFew && hasBookings), "\(text.prefix(80))")
        #expect(!text.contains("client P"), "\(text.prefix(80))")
      }
    }
    #expect(printed > 300 && withheld > 1_000, "\(printed), \(withheld)")
  }

  @Test func `under strict neither bookings nor numbers are printed without being asked for`() throws {
    let folder = StudyFolder(path: Samples.folder + "/personligt-ombud")
    let reading = try StudyReading(folder, threads: 2, disclosure: .strict)
    var problems = ProblemList()
    let explainer = Explainer(Analysis(try #require(reading.ledger), threads: 2, problems: &problems))
    let bookings = BookingsByPost(explainer.ledger, threads: 2, problems: &problems)
    let table = try #require(explainer.tables.first { $0.name == "trajectory" })
    explainer.forEachExplanation(in: table, bookings) { explanation in
      let text = ExplanationText(explanation, scope: .shown).text
      #expect(!text.contains("export/") && !text.contains(" kr = ") && !text.contains("sum / n = "))
    }
  }
}
