import Foundation
import Testing

@testable import CostModel

/// What a run leaves does not tell a count of one to three people, not even to somebody who adds and subtracts.
///
/// The attacker takes all files of a run as they are, and study.json and the price lists, which anybody may have. It
/// was written from the method by somebody who did not know how cells are chosen to be hidden.
///
/// `COST_ATTACKED_STUDIES=200` attacks more random studies, `COST_ATTACK_EFFORT=10` tries ten times as hard before it
/// gives up on a count, and `COST_ATTACK_SOURCES=all` uses ``LinearSystem/Source/all`` that could be known: more than
/// the default hiding is meant to stand up to, such as the figures beside a count.
@Suite struct AttackerTests {
  private static let environment = ProcessInfo.processInfo.environment
  static let studies = Int(environment["COST_ATTACKED_STUDIES"] ?? "") ?? 30
  static let sources =
    environment["COST_ATTACK_SOURCES"] == "all" ? LinearSystem.Source.all : LinearSystem.Source.asked

  // MARK: What the attacker can do

  /// Hidden cells, in brackets, of a table in which every row and every column has two of them or more.
  ///
  /// ```
  ///        a   b   c   d  all
  ///   w   (3) (2) (2)  9   16
  ///   x   (2)  8  (3)  7   20
  ///   y    6  (3)  5  (2)  16
  ///   z    4  (1)  8  (3)  16
  ///  all  15  14  18  21   68
  /// ```
  /// Column a leaves wa + xa = 5, column c leaves wc + xc = 5, and row x leaves xa + xc = 5: so wa + wc = 5. Row w
  /// leaves wa + wb + wc = 7, which makes wb 2. Nothing else follows.
  @Test func `a cell follows from rows and columns together though no single one gives it`() {
    let system = LinearSystem(
      """
      wa + wb + wc = 7; xa + xc = 5; yb + yd = 5; zb + zd = 4; wa + xa = 5; wb + yb + zb = 6; wc + xc = 5; yd + zd = 5
      """, bounds: 0...16, solution: "wa 3, wb 2, wc 2, xa 2, xc 3, yb 3, yd 2, zb 1, zd 3")
    let incidence = Incidence(system.constraints, unknownCount: system.unknowns.count)
    let alone = Propagation(system.unknowns.map(\.bounds), incidence)
    alone.enqueueAll()
    #expect(alone.run() && system.unknowns.indices.allSatisfy { !alone.isFixed($0) })
    let pins = Solver(system).pins.filter { $0.mode == .sound }
    #expect(system.words(pins.map { ($0.unknown, String($0.value)) }) == "wb 2")
  }

  @Test func `to hide small counts alone hides little`() throws {
    let attack = Attack(try AttackedRun.sample("personligt-ombud").naive)
    #expect(attack.mistakes == [])
    let leaks = attack.leaks.count
    #expect(leaks > 1_000 && leaks > attack.secrets * 3 / 4, "\(attack.report)")
  }

  // MARK: What a run tells

  @Test(arguments: ["minimal", "personligt-ombud"])
  func `the files of a sample tell no small count`(sample: String) throws {
    expectNoLeak(try AttackedRun.sample(sample))
  }

  @Test func `the files of a sample by four columns tell no small count`() throws {
    expectNoLeak(try AttackedRun.sample("personligt-ombud", by: ["diagnosis", "sex", "age_group", "operation"]))
  }

  @Test(arguments: ["\"half\": [1, 6], \"rest\": [7, 12]", "\"whole\": [-4, 12], \"late\": [3, 9]"])
  func `the files of a sample whose periods overlap tell no small count`(periods: String) throws {
    expectNoLeak(try AttackedRun.sample("personligt-ombud", withPeriods: periods))
  }

  @Test(arguments: 0..<studies)
  func `the files of a random study tell no small count`(seed: Int) throws {
    expectNoLeak(try AttackedRun.random(seed: seed), evenByGuess: false)
  }

  /// Expects that nothing can be worked out; a guess that every hidden cell is 1 to 3 may be right in a cohort of four.
  private func expectNoLeak(_ run: AttackedRun, evenByGuess: Bool = true) {
    let attack = Attack(run, sources: Self.sources)
    #expect(attack.mistakes == [])
    let leaks = attack.leaks.count { evenByGuess || $0.mode == Solver.Mode.sound.rawValue }
    #expect(leaks == 0, "\(attack.report)")
  }
}
