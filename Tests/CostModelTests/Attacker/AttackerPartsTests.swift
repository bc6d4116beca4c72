import Testing

extension AttackerTests {
  /// The parts by which the attacker solves a system.
  @Suite struct Parts {
    struct Case: CustomTestStringConvertible, Sendable {
      let system: String
      let expected: String
      let why: String
      var testDescription: String { "\(system): \(why)" }
    }

    @Test(arguments: [
      Case(system: "a + b = 3", expected: "", why: "one equation, two unknowns"),
      Case(system: "2a = 6", expected: "a 3", why: "one equation, one unknown"),
      Case(system: "a + b = 3; 2a + 2b = 6", expected: "", why: "the same equation twice"),
      Case(system: "a + b + c = 6; a + b = 4", expected: "c 2", why: "a row less a row"),
      Case(system: "a + b = 3; b + c = 4; a + c = 5", expected: "a 2, b 1, c 3", why: "half the sum less a row"),
      Case(system: "a + b = 3; b + c = 4; c + d = 5; a + d = 4", expected: "", why: "a ring of even length"),
      Case(system: "a − b = 1; a + 2b = 7; b + c = 9", expected: "a 3, b 2, c 7", why: "factors other than one"),
      Case(system: "a + b ≤ 3; b = 3", expected: "b 3", why: "inequalities are not its business"),
    ])
    func `elimination finds what equations determine`(example: Case) {
      let system = LinearSystem(example.system)
      let found = Elimination(system.constraints).values.map { ($0.unknown, String($0.value)) }
      #expect(system.words(found) == example.expected)
    }

    @Test(arguments: [
      Case(system: "a + b = 3", expected: "a 0…3, b 0…3", why: "no more than the whole"),
      Case(system: "a ≤ 2; b − a ≤ 0", expected: "a 0…2, b 0…2", why: "a part of at most two"),
      Case(system: "3a ≤ 8", expected: "a 0…2", why: "rounded down"),
      Case(system: "a + b = 9; b ≤ 4", expected: "a 5…9, b 0…4", why: "a rest of at least five"),
      Case(
        system: "a + b + c = 6; a − b = 0; c ≤ 0", expected: "a 0…6, b 0…6, c 0…0", why: "the sum alone is no bound"),
      Case(system: "2a + 3b = 7; b ≤ 1", expected: "a 2…2, b 1…1", why: "whole numbers only"),
      Case(system: "a + b = 3; a − b = 0", expected: "a 0…3, b 0…3", why: "no whole numbers, which two rows hide"),
      Case(system: "a = 5; a ≤ 4", expected: "contradiction", why: "five is not at most four"),
    ])
    func `propagation narrows bounds until nothing narrows`(example: Case) {
      let system = LinearSystem(example.system)
      let incidence = Incidence(system.constraints, unknownCount: system.unknowns.count)
      let propagation = Propagation(system.unknowns.map(\.bounds), incidence)
      propagation.enqueueAll()
      let isPossible = propagation.run()
      let found = system.unknowns.indices.map { ($0, "\(propagation.low[$0])…\(propagation.high[$0])") }
      #expect((isPossible ? system.words(found) : "contradiction") == example.expected)
    }

    @Test(arguments: [
      Case(system: "a + b = 3", expected: "a 0.0…3.0, b 0.0…3.0", why: "a line"),
      Case(system: "a + b ≤ 10; a − b ≤ 2", expected: "a 0.0…6.0, b 0.0…10.0", why: "a corner of two edges"),
      Case(system: "2a + 2b = 7", expected: "a 0.0…3.5, b 0.0…3.5", why: "fractions allowed"),
      Case(
        system: "a + b + c = 6; a − b = 0; c ≤ 0", expected: "a 3.0…3.0, b 3.0…3.0, c 0.0…0.0",
        why: "what propagation does not see"),
      Case(system: "a = 5; a ≤ 4", expected: "none", why: "no solution"),
      Case(system: "a + b = 3; b + c = 3; a + c ≤ 0", expected: "a 0.0…0.0, b 3.0…3.0, c 0.0…0.0", why: "degenerate"),
    ])
    func `a linear program gives the least and the most`(example: Case) {
      let system = LinearSystem(example.system)
      var simplex = Simplex(system.unknowns.map(\.bounds), system.constraints)
      let found = system.unknowns.indices.compactMap { unknown in
        simplex?.range(of: unknown).map { (unknown, "\(rounded($0.lowerBound))…\(rounded($0.upperBound))") }
      }
      #expect((simplex == nil ? "none" : system.words(found)) == example.expected)
    }

    private func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 + 0 }

    /// Small systems of which all solutions can be listed.
    @Test func `the solver pins what has one value in every solution and nothing else`() {
      var random = RandomNumbers(seed: 7)
      for number in 0..<400 {
        let (system, solutions) = randomSystem(using: &random)
        let solver = Solver(system)
        #expect(solver.mistakes == [], "system \(number)")
        #expect(solver.undecided.values.joined().isEmpty, "system \(number)")
        let pinned = Set(solver.pins.filter { $0.mode == .sound }.map(\.unknown))
        let sameInAll = system.unknowns.indices.filter { unknown in
          solutions.allSatisfy { $0[unknown] == system.unknowns[unknown].truth }
        }
        #expect(pinned == Set(sameInAll), "system \(number)")
        let guesses = solutions.filter { $0.allSatisfy { (1...3).contains($0) } }
        for pin in solver.pins where pin.mode == .guess {
          #expect(guesses.allSatisfy { $0[pin.unknown] == pin.value }, "system \(number)")
        }
      }
    }

    /// A system of six unknowns from 0 to 3 that its truth solves, and all its solutions.
    private func randomSystem(using random: inout RandomNumbers) -> (LinearSystem, [[Int]]) {
      var system = LinearSystem()
      for _ in 0..<6 { _ = system.add(.init(bounds: 0...3, guess: 1...3, truth: random.int(0...3))) }
      for _ in 0..<random.int(3...7) {
        var constraint = LinearSystem.Constraint(
          terms: [], isEquality: random.chance(50), right: 0, source: .steps)
        for unknown in random.some(random.int(2...4), of: Array(0..<6)) {
          constraint.terms.append(.init(unknown: unknown, factor: random.one(of: [1, 1, 1, -1, -1, 2])))
        }
        constraint.right = constraint.terms.reduce(0) { $0 + $1.factor * system.unknowns[$1.unknown].truth }
        if !constraint.isEquality { constraint.right += random.one(of: [0, 0, 1]) }
        system.add(constraint)
      }
      let all = (0..<4096).map { code in (0..<6).map { code >> (2 * $0) & 3 } }
      return (system, all.filter { values in system.constraints.allSatisfy { $0.holds { values[$0] } } })
    }
  }
}
