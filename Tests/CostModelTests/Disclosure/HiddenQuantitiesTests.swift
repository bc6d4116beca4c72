import Testing

@testable import CostModel

/// What is hidden of counts that add up, and that none of the small ones can be told then.
@Suite struct HiddenQuantitiesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let parts: [Int]
    let hidden: [Int]
    let why: String
    var testDescription: String { "\(parts): \(why)" }
  }

  @Test(arguments: [
    Case(parts: [5, 0, 9], hidden: [], why: "nothing is small"),
    Case(parts: [0, 0, 0], hidden: [], why: "nobody is nobody in particular"),
    Case(parts: [2, 5, 9], hidden: [2, 5], why: "one alone is the whole less the rest"),
    Case(parts: [2, 3, 9], hidden: [2, 3], why: "two small ones of sum 5 are 2 + 3 or 3 + 2"),
    Case(parts: [1, 1, 9, 7], hidden: [1, 1, 7], why: "two of sum 2 can only be 1 and 1"),
    Case(parts: [3, 3, 9, 7], hidden: [3, 3, 7], why: "two of sum 6 can only be 3 and 3"),
    Case(parts: [1, 2, 3], hidden: [1, 2, 3], why: "three of sum 6 can be many things"),
    Case(parts: [3, 4, 9], hidden: [3, 4], why: "3 + 4 is 2 + 5 as well"),
    Case(
      parts: [1, 4, 9], hidden: [1, 9],
      why: "4 would be hidden for another's sake, so it is at least 4, and 1 + 4 is all there is"),
  ])
  func `the smallest others are hidden until nothing can be worked out`(example: Case) {
    let grid = Grid(rows: [example.parts])
    let shown = grid.hidden(minimum: 4)
    let hidden = example.parts.indices.filter { shown.isHidden(grid.cell(0, $0)) }.map { example.parts[$0] }
    #expect(hidden == example.hidden)
  }

  /// Rows w, x, y, z × columns a–d with all totals.
  ///
  /// Hiding w a, b, c; x a, c; y b, d; z b, d leaves two hidden cells or
  /// more in every row and column, and yet w/b is known: rows w and x less columns a and c.
  ///
  ///     (w a + w b + w c) + (x a + x c) − (w a + x a) − (w c + x c) = w b
  @Test(arguments: [
    [[2, 1, 3, 9], [3, 7, 1, 8], [8, 2, 9, 3], [7, 3, 6, 1]],
    [[1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1], [1, 1, 1, 1]],
    [[3, 3, 5, 6], [2, 5, 1, 6], [8, 4, 4, 4], [7, 1, 9, 2]],
    [[4, 5, 6, 7], [8, 2, 5, 9], [5, 5, 5, 5], [6, 7, 8, 9]],
  ])
  func `in a table of two ways no small count has one value only`(rows: [[Int]]) {
    let grid = Grid(rows: rows)
    let hidden = grid.hidden(minimum: 4)
    let worlds = grid.worlds(hidden: hidden)
    #expect(worlds.count > 1)
    for row in rows.indices {
      for column in rows[row].indices where (1...3).contains(rows[row][column]) {
        #expect(hidden.isHidden(grid.cell(row, column)))
        #expect(Set(worlds.map { $0[row][column] }).count > 1, "row \(row), column \(column)")
      }
    }
  }
}

/// Counts in rows and columns that add up to totals, which are shown.
private struct Grid: QuantityRelations {
  let rows: [[Int]]

  func cell(_ row: Int, _ column: Int) -> Quantity {
    Quantity(clients: row, part: 0, kind: .users(posts: column, .quarter(0)))
  }

  /// The total of a row or, after them, of a column: a count of clients, which no key of theirs hides.
  private func total(_ number: Int) -> Quantity {
    Quantity(clients: number, part: 0, kind: .sampleMembers(authority: 0))
  }

  func owners(of quantity: Quantity) -> [Quantity] { [] }

  func column(of part: Int) -> Int? { nil }

  func baseUsers(besides users: Quantity) -> Quantity? { nil }

  private func column(of cell: Quantity) -> Int {
    if case .users(let column, _) = cell.kind { column } else { 0 }
  }

  func relations(of quantity: Quantity) -> [QuantityRelation] {
    quantity.isOfClients
      ? [] : [.parts(cell(quantity.clients, 0), column: 0), .parts(cell(0, column(of: quantity)), column: 1)]
  }

  func sum(of relation: QuantityRelation) -> QuantityRelation.Sum? {
    guard case .parts(let first, let way) = relation, way == 0 || rows.count > 1 else { return nil }
    let cells =
      way == 0 ? rows[0].indices.map { cell(first.clients, $0) } : rows.indices.map { cell($0, column(of: first)) }
    let whole = total(way == 0 ? first.clients : rows.count + column(of: first))
    return QuantityRelation.Sum(terms: [(whole, 1)] + cells.map { ($0, -1) }, isEquality: true)
  }

  func hidden(minimum: Int) -> HiddenQuantities {
    var store = QuantityStore(self)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { store.add(cell(row, column), people: value) }
      store.add(total(row), people: values.reduce(0, +))
    }
    for column in rows[0].indices {
      let sum = rows.reduce(0) { $0 + $1[column] }
      store.add(total(rows.count + column), people: sum)
    }
    return HiddenQuantities(store, DisclosureRule(minimum: minimum, isStrict: false))
  }

  /// All tables of counts that agree with what is shown, found by trying.
  func worlds(hidden: HiddenQuantities) -> [[[Int]]] {
    let width = rows[0].count
    let columnSums = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
    var found: [[[Int]]] = []
    func place(_ cell: Int, _ world: [[Int]]) {
      guard found.count < 20_000 else { return }
      let (row, column) = (cell / width, cell % width)
      guard row < rows.count else {
        if (0..<width).allSatisfy({ column in world.reduce(0) { $0 + $1[column] } == columnSums[column] }) {
          found.append(world)
        }
        return
      }
      let left = rows[row].reduce(0, +) - world[row].reduce(0, +)
      let leftOfColumn = columnSums[column] - world.reduce(0) { $0 + $1[column] }
      guard left >= 0, leftOfColumn >= 0 else { return }
      let isHidden = hidden.isHidden(self.cell(row, column))
      for value in isHidden ? Array(0...min(left, leftOfColumn)) : [rows[row][column]] {
        guard value <= min(left, leftOfColumn), column < width - 1 || value == left else { continue }
        var next = world
        next[row][column] = value
        place(cell + 1, next)
      }
    }
    place(0, rows.map { $0.map { _ in 0 } })
    return found
  }
}
