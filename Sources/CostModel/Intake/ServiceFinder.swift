/// Finds what a row's word for a service stands for, each word worked out once.
struct ServiceFinder: Sendable {
  /// What a word stands for.
  struct Found: Sendable {
    var number: Int32 = -1
    var authority: Int32 = -1
    var unit = Unit.styck
    var shape = Shape.point
    var isLeftOut = false
    /// Whether the source is said to be another authority's.
    var isForeign = false
    /// Whether it is a visit.
    var isPoint = true
    /// Whether its quantity is money.
    var isMoney = false
    /// Whether a row must state a quantity, which its length is not.
    var needsQuantity = false
  }

  private let context: EventContext
  /// The places of words in ``found``.
  private(set) var words = WordTable()
  /// What each word stands for.
  private(set) var found: [Found] = []
  /// The numbers of authorities.
  private(set) var authorities = WordTable()
  /// The first row of each service, by its number in the schablon.
  private(set) var firstPlaces: [Int: Problem.Place] = [:]

  init(context: EventContext) {
    self.context = context
  }

  /// What the row's word stands for, or `nil` where nobody knows, which is reported.
  @inline(__always)
  mutating func find(_ row: RowScanner, _ problems: inout ProblemList) -> Found? {
    let number = words.number(row, context.fields.service)
    if number >= 0 { return found[Int(number)] }
    return resolve(row, &problems)
  }

  @inline(never)
  private mutating func resolve(_ row: RowScanner, _ problems: inout ProblemList) -> Found? {
    let field = context.fields.service
    let word = row.text(field)
    var result = Found()
    let id: String
    switch context.mapping[word] {
    case .some(.some(let mapped)): id = mapped
    case .some(.none):
      result.isLeftOut = true
      id = ""
    case .none: id = word
    }
    if !result.isLeftOut {
      guard let number = context.schablon.number(ofService: id) else {
        report(word, mappedTo: id, row, &problems)
        return nil
      }
      let service = context.schablon.services[number]
      result = Found(
        number: Int32(number), authority: Int32(service.authority), unit: service.unit, shape: service.shape,
        isForeign: context.sourceAuthority.map { $0 != service.authority } ?? false, isPoint: service.shape == .point,
        isMoney: service.unit == .kr, needsQuantity: service.shape == .period && !service.unit.isTime)
      if firstPlaces[number] == nil { firstPlaces[number] = row.place(field, in: context.file) }
    }
    words.insert(row, field, as: Int32(found.count))
    found.append(result)
    return result
  }

  private func report(_ word: String, mappedTo id: String, _ row: RowScanner, _ problems: inout ProblemList) {
    let file = context.file
    if word.isEmpty {
      problems.report(.missingValue, in: file) {
        .missingValue("service", at: row.place(context.fields.service, in: file))
      }
    } else {
      problems.report(.unknownService, in: file) {
        .unknownService(
          word, mappedTo: id, among: context.schablon.services.map(\.id) + context.mapping.keys.sorted(),
          at: row.place(context.fields.service, in: file))
      }
    }
  }

  /// The authority that a field names, or −1.
  mutating func authority(_ row: RowScanner, _ field: Int) -> Int {
    let number = authorities.number(row, field)
    if number >= 0 { return Int(number) }
    guard let authority = context.schablon.actors.authority(named: row.text(field)) else { return -1 }
    authorities.insert(row, field, as: Int32(authority))
    return authority
  }
}
