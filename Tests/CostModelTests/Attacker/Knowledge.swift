/// All that an attacker can know of a run's hidden counts, as a linear system.
///
/// Each extension `Knowledge+…` adds one source of constraints. The complete tables are here for two purposes only:
/// to test every equation (one that does not hold is a mistake of the attacker), and to leave out an inequality that
/// does not hold, as repayments make some of them wrong.
struct Knowledge {
  /// A count: shown, or unknown.
  enum Count {
    case number(Int)
    case unknown(Int)
  }

  let shown: CountSheet
  let complete: CountSheet
  /// The smallest count that may be shown.
  let minimum: Int
  private(set) var reader: CountReader
  private(set) var system = LinearSystem()
  /// What each unknown is.
  private(set) var quantities: [AttackedQuantity] = []
  /// Equations that the complete tables contradict: mistakes of the attacker.
  private(set) var contradictions: [String] = []
  /// How many inequalities were left out.
  private(set) var dropped = 0
  private var unknowns: [AttackedQuantity: Int] = [:]
  /// Parts of tables whose missing rows are not all without users.
  private var incompleteBlocks: Set<CountSheet.Block> = []
  /// Columns in which a hidden cell among shown ones may be 0.
  private var columnsWithHiddenZeros: Set<String> = []

  init(
    of study: PublicKnowledge, tables: [ShownTable], summary: String, complete: [ShownTable], minimum: Int,
    sources: Set<LinearSystem.Source>
  ) {
    var reader = CountReader(study, readsFigures: sources.contains(.figures))
    self.complete = reader.read(complete)
    var shown = reader.read(tables)
    reader.readSummary(summary, into: &shown)
    self.shown = shown
    self.reader = reader
    self.minimum = minimum
    findHabits()
    addSteps()
    addSubgroups()
    addGroups()
    addDecompositions()
    addParts(sources)
    addQuarters()
    addObservation()
    addSamples()
    if sources.contains(.nested) { addNestedCohorts() }
    addBounds(sources)
    system.twins = twins()
    let (names, first) = (quantities, shown)
    system.name = { [reader] in first.name(of: names[$0], scopes: reader.scopes) }
  }

  var scopes: Range<Int> { 0..<reader.scopes.values.count }

  /// The whole tables' counts in the order in which they stand there.
  var wholes: [AttackedQuantity] { shown.order.filter { $0.scope == 0 } }

  // MARK: Counts

  /// A count; `like` is one that has a row of its own wherever this one is not 0.
  mutating func count(_ quantity: AttackedQuantity, like: AttackedQuantity? = nil) -> Count {
    if let unknown = unknowns[quantity] { return .unknown(unknown) }
    let shownCount = shown.counts[quantity]
    if let value = shownCount?.value { return .number(value) }
    if shownCount == nil {
      let final = AttackedQuantity(kind: .remaining, scope: quantity.scope, cohort: quantity.cohort)
      if quantity != final, quantity.kind != .removed, shown.counts[final]?.value == 0 { return .number(0) }
      let rows = shown.counts[(like ?? quantity).of(scope: 0)]?.bases ?? 0
      if isAbsent(quantity, bases: rows) {
        switch quantity.kind {
        case .users, .new, .continuing, .ended: return .number(0)
        case .never: return count(reader.present(quantity))
        default: break
        }
      }
    }
    let unknown = system.add(self.unknown(quantity, shownCount))
    unknowns[quantity] = unknown
    quantities.append(quantity)
    return .unknown(unknown)
  }

  /// What a count truly is.
  func truth(_ quantity: AttackedQuantity) -> Int {
    if let value = complete.counts[quantity]?.value { return value }
    return quantity.kind == .never ? truth(reader.present(quantity)) : 0
  }

  private func unknown(_ quantity: AttackedQuantity, _ count: CountSheet.Count?) -> LinearSystem.Unknown {
    var unknown = LinearSystem.Unknown(bounds: 0...LinearSystem.everybody, truth: truth(quantity))
    guard let count else { return unknown }
    if !count.hiddenIn.isSubset(of: columnsWithHiddenZeros) {
      unknown.bounds = 1...LinearSystem.everybody
    }
    guard count.isMarked else { return unknown }
    unknown.guess = 1...minimum - 1
    unknown.mayGuessNobody = !count.standsInShownRow
    return unknown
  }

  /// Whether a count's row is missing among rows of its cohort and subgroup: nobody had any of it.
  private func isAbsent(_ quantity: AttackedQuantity, bases: UInt16) -> Bool {
    CountReader.Base.allCases.contains { base in
      let block = CountSheet.Block(base: base.place, scope: quantity.scope, cohort: quantity.cohort)
      return bases & base.bit != 0 && shown.blocks.contains(block) && !incompleteBlocks.contains(block)
    }
  }

  /// Finds what a reader of the code would know: which tables leave out rows, and where a hidden cell may be 0.
  private mutating func findHabits() {
    for quantity in complete.order where truth(quantity) != 0 && shown.counts[quantity] == nil {
      for base in CountReader.Base.allCases where (complete.counts[quantity]?.bases ?? 0) & base.bit != 0 {
        incompleteBlocks.insert(
          CountSheet.Block(base: base.place, scope: quantity.scope, cohort: quantity.cohort))
      }
    }
    // That a step that removes nobody may be hidden is part of the rule.
    columnsWithHiddenZeros.insert("cohort.removed")
    for quantity in shown.order {
      guard let count = shown.counts[quantity], count.value == nil, truth(quantity) == 0 else { continue }
      columnsWithHiddenZeros.formUnion(count.hiddenIn)
    }
  }

  // MARK: Constraints

  /// Adds that the sum of counts, each times a factor, is 0.
  mutating func add(_ terms: [(Int, Count)], source: LinearSystem.Source) {
    add(terms, isEquality: true, source)
  }

  /// Adds that a count is not larger than the sum of others.
  mutating func add(_ smaller: Count, atMost larger: [Count], source: LinearSystem.Source) {
    add([(1, smaller)] + larger.map { (-1, $0) }, isEquality: false, source)
  }

  /// Adds that a sum of counts is not larger than another.
  mutating func add(sum: [Count], atMost larger: [Count], source: LinearSystem.Source) {
    add(sum.map { (1, $0) } + larger.map { (-1, $0) }, isEquality: false, source)
  }

  private mutating func add(_ terms: [(Int, Count)], isEquality: Bool, _ source: LinearSystem.Source) {
    var constraint = LinearSystem.Constraint(terms: [], isEquality: isEquality, right: 0, source: source)
    for (factor, count) in terms {
      switch count {
      case .number(let number): constraint.right -= factor * number
      case .unknown(let unknown):
        if let place = constraint.terms.firstIndex(where: { $0.unknown == unknown }) {
          constraint.terms[place].factor += factor
        } else {
          constraint.terms.append(LinearSystem.Term(unknown: unknown, factor: factor))
        }
      }
    }
    constraint.terms.removeAll { $0.factor == 0 }
    guard constraint.holds({ system.unknowns[$0].truth }) else {
      if isEquality {
        let names = constraint.terms.map { shown.name(of: quantities[$0.unknown], scopes: reader.scopes) }
        contradictions.append("\(source.rawValue): \(names) = \(constraint.right)")
      } else {
        dropped += 1
      }
      return
    }
    if !constraint.terms.isEmpty { system.add(constraint) }
  }

  /// Adds what the clients of a count are out of, and what figures beside it tell.
  private mutating func addBounds(_ sources: Set<LinearSystem.Source>) {
    var next = 0
    while next < quantities.count {
      let quantity = quantities[next]
      switch quantity.kind {
      case .users, .new, .continuing, .ended, .never:
        add(.unknown(next), atMost: [count(reader.present(quantity))], source: .present)
      case .present:
        let all = AttackedQuantity(kind: .remaining, scope: quantity.scope, cohort: quantity.cohort)
        add(.unknown(next), atMost: [count(all)], source: .present)
      case .remaining, .removed, .sample, .sampleUsers: break
      }
      if sources.contains(.figures), let bounds = shown.figureBounds[quantity] {
        if bounds.contains(truth(quantity)) { system.narrow(next, to: bounds) } else { dropped += 1 }
      }
      next += 1
    }
  }

  /// The unknowns of each two subgroups of a column, by what they mean.
  private func twins() -> [[(Int, Int)]] {
    let ofScope = Dictionary(grouping: quantities, by: \.scope)
    var twins: [[(Int, Int)]] = []
    for one in scopes.dropFirst() {
      for other in scopes.dropFirst(one + 1) where reader.scopes[one].column == reader.scopes[other].column {
        let pairs = (ofScope[one] ?? []).compactMap { quantity in
          unknowns[quantity].flatMap { first in unknowns[quantity.of(scope: other)].map { (first, $0) } }
        }
        if !pairs.isEmpty { twins.append(pairs) }
      }
    }
    return twins
  }

  // MARK: Vocabularies

  /// The steps of an analysis in order, each with the sets of steps before and after it.
  mutating func steps(of analysis: String) -> [(before: Int, after: Int)] {
    guard let definition = reader.study.cohorts[analysis], let steps = reader.steps[analysis] else { return [] }
    let sets = (0...steps.count).map { reader.stepSet(steps.prefix($0), definition) }
    return Array(zip(sets, sets.dropFirst()).map { (before: $0, after: $1) })
  }
}

extension CountSheet {
  /// A quantity in words: its first cell, or what it would be.
  func name(of quantity: AttackedQuantity, scopes: Vocabulary<Scope>) -> String {
    if let count = counts[quantity] { return name(of: count.cell) }
    let scope = scopes[quantity.scope]
    let whole = counts[quantity.of(scope: 0)].map { name(of: $0.cell) } ?? "\(quantity.kind)"
    return "(not in the tables: \(scope.column) \(scope.value) of \(whole))"
  }
}
