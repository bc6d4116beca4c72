/// The quantities of a run with their true values, which of them are hidden, and what is known of those.
struct QuantityStore: Sendable {
  /// The quantities, in the order of the tables.
  private(set) var quantities: [Quantity] = []
  /// The place of each.
  private(set) var numbers: [Quantity: Int] = [:]
  /// How many people each counts, or by how many a sum is carried.
  private(set) var people: [Int] = []
  /// Whether each is hidden.
  private(set) var isHidden: [Bool] = []
  /// The least that a hidden one can be, whoever looks; sums have no bounds.
  private(set) var least: [Int] = []
  /// The most that a hidden one can be.
  private(set) var most: [Int] = []
  /// The relations of hidden quantities.
  private(set) var relations: [Relation] = []
  /// The places of the relations that each hidden quantity is in, and its sign in them.
  private(set) var relationsOf: [[(place: Int, sign: Int)]] = []
  private var relationNumbers: [QuantityRelation: Int?] = [:]
  private var untied: Set<Int> = []
  private var ownedBy: [Int: [Int]] = [:]
  private let finder: any QuantityRelations

  /// A sum of quantities that is 0, or at most 0.
  struct Relation: Sendable {
    let terms: [(number: Int, sign: Int)]
    let isEquality: Bool
    /// By how much the sum lies below 0.
    let slack: Int
  }

  /// No quantities yet.
  init(_ finder: any QuantityRelations) {
    self.finder = finder
  }

  /// Adds a quantity where it is new.
  mutating func add(_ quantity: Quantity, people: Int) {
    guard numbers[quantity] == nil else { return }
    let number = quantities.count
    numbers[quantity] = number
    quantities.append(quantity)
    self.people.append(people)
    isHidden.append(false)
    least.append(.min)
    most.append(.max)
    relationsOf.append([])
  }

  /// Notes which quantities cannot be shown without which; to be called once, when all are there.
  mutating func linkOwners() {
    for (number, quantity) in quantities.enumerated() {
      for owner in Set(finder.owners(of: quantity)) where owner != quantity {
        if let place = numbers[owner] { ownedBy[place, default: []].append(number) }
      }
    }
  }

  /// The users in the base beside users in a period.
  func baseUsers(besides users: Quantity) -> Quantity? { finder.baseUsers(besides: users) }

  /// The column that a part is of.
  func column(of part: Int) -> Int { finder.column(of: part) ?? -1 }

  /// Whether a quantity counts the clients of a cohort, or of a step on the way to one.
  func isOfClients(_ number: Int) -> Bool { quantities[number].isOfClients }

  /// The quantities that cannot be shown without this one.
  func owned(by number: Int) -> [Int] { ownedBy[number] ?? [] }

  /// Hides a quantity, or loosens what is known of a hidden one.
  ///
  /// - Parameters:
  ///   - number: The place of the quantity.
  ///   - bounds: What can be known of it all the same.
  mutating func hide(_ number: Int, within bounds: ClosedRange<Int>) {
    (least[number], most[number]) =
      isHidden[number]
      ? (min(least[number], bounds.lowerBound), max(most[number], bounds.upperBound))
      : (bounds.lowerBound, bounds.upperBound)
    guard !isHidden[number] else { return }
    isHidden[number] = true
    var seen: Set<Int> = []
    relationsOf[number] = finder.relations(of: quantities[number]).compactMap { relation in
      guard let place = place(of: relation), seen.insert(place).inserted else { return nil }
      return relations[place].terms.first { $0.number == number }.map { (place, $0.sign) }
    }
  }

  /// Leaves a quantity out of all relations.
  ///
  /// Where the users and the groups of a key are shown for no subgroup, clients of two subgroups can change places
  /// with all they have, and nothing that is shown changes: what these numbers are to each other tells nothing.
  mutating func untie(_ number: Int) {
    untied.insert(number)
  }

  /// Shows a quantity again.
  mutating func show(_ number: Int) {
    isHidden[number] = false
  }

  /// Hides a quantity again that has been hidden before.
  mutating func hideAgain(_ number: Int) {
    isHidden[number] = true
  }

  private mutating func place(of relation: QuantityRelation) -> Int? {
    if let known = relationNumbers[relation] { return known }
    let made = finder.sum(of: relation).flatMap { self.relation($0, needsAll: relation.needsAll) }
    let place = made.map { _ in relations.count }
    if let made { relations.append(made) }
    relationNumbers[relation] = .some(place)
    return place
  }

  /// A relation among the quantities that there are; `nil` where it does not hold, since amounts below zero can cancel
  /// what a client cost.
  private func relation(_ sum: QuantityRelation.Sum, needsAll: Bool) -> Relation? {
    let terms = sum.terms.compactMap { term in numbers[term.quantity].map { (number: $0, sign: term.sign) } }
    guard !terms.contains(where: { untied.contains($0.number) }) else { return nil }
    guard terms.count > 1, !needsAll || terms.count == sum.terms.count else { return nil }
    // A key that nobody of a part has is not in its tables; that the whole lacks it while a part has it cannot be.
    guard numbers[sum.terms[0].quantity] != nil else { return nil }
    guard quantities[terms[0].number].isCount else { return Relation(terms: terms, isEquality: true, slack: 0) }
    let value = terms.reduce(0) { $0 + $1.sign * people[$1.number] }
    guard sum.isEquality ? value == 0 : value <= 0 else { return nil }
    return Relation(terms: terms, isEquality: sum.isEquality, slack: -value)
  }
}

extension QuantityRelation {
  /// Whether it says nothing where one of its quantities is in no table.
  fileprivate var needsAll: Bool {
    switch self {
    case .parts, .union: false
    default: true
    }
  }
}
