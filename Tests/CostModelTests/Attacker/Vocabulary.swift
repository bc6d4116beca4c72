/// Values by small numbers, each given the first time that it is met.
struct Vocabulary<Value: Hashable> {
  private(set) var values: [Value] = []
  private var ids: [Value: Int] = [:]

  mutating func id(of value: Value) -> Int {
    if let id = ids[value] { return id }
    ids[value] = values.count
    values.append(value)
    return values.count - 1
  }

  func known(_ value: Value) -> Int? { ids[value] }

  subscript(id: Int) -> Value { values[id] }
}

/// A subgroup of the clients.
struct Scope: Hashable {
  var column = ""
  var value = ""
}

/// The steps that the clients of a count have passed, in no order, as the order does not change who is left.
struct StepSet: Hashable {
  var group: String
  var steps: Set<String>
}
