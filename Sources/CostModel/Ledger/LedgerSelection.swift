/// The part of a ledger that somebody asks for.
public struct LedgerSelection: Hashable, Sendable {
  /// The only client, by number, or `nil` for all.
  public let client: Int?
  /// The only authority, by its place in ``Actors``, or `nil` for all: the service's own, whoever pays.
  public let authority: Int?
  /// The only service, by its number in ``Schablon``, or `nil` for all.
  public let service: Int?
  /// The relative quarters.
  public let quarters: ClosedRange<Int>

  /// A part of a ledger by the names that a study uses.
  ///
  /// - Parameters:
  ///   - ledger: The study's ledger.
  ///   - client: The id of the only client, or `nil` for all.
  ///   - authority: The only authority, or `nil` for all.
  ///   - service: The only service, or `nil` for all.
  ///   - quarters: The relative quarters, or `nil` for the study's window.
  /// - Throws: ``Failure`` where the study knows no such client, authority, service or quarter.
  public init(
    _ ledger: Ledger, client: String? = nil, authority: String? = nil, service: String? = nil,
    quarters: ClosedRange<Int>? = nil
  ) throws(Failure) {
    let (data, study) = (ledger.data, ledger.data.study)
    self.client = try client.map { id throws(Failure) in
      guard let number = data.clients.number(ofID: id) else { throw .unknownClient(file: study.sources.clients.file) }
      return number
    }
    self.authority = try authority.map { name throws(Failure) in
      guard let place = study.actors.authority(named: name) else {
        throw .unknownAuthority(name, known: study.actors.authorities)
      }
      return place
    }
    self.service = try service.map { id throws(Failure) in
      guard let number = data.schablon.number(ofService: id) else {
        throw .unknownService(id, known: data.schablon.services.map(\.id))
      }
      return number
    }
    let known = ledger.quarters
    if let quarters, quarters.lowerBound < known.lowerBound || quarters.upperBound > known.upperBound {
      throw .unknownQuarters(quarters, known: known)
    }
    self.quarters = quarters ?? study.window
  }

  /// Whether a line of money is asked for; a line of volumes never is by itself.
  func includes(_ line: LedgerLine, in services: [Service]) -> Bool {
    line.post != nil && (authority ?? services[line.service].authority) == services[line.service].authority
      && (service ?? line.service) == line.service
  }

  /// Why a study has no such part.
  public enum Failure: Error, Hashable, Sendable {
    /// No client has the id. It is not repeated: ids are personal.
    case unknownClient(file: String)
    /// No such authority.
    case unknownAuthority(String, known: [String])
    /// No such service.
    case unknownService(String, known: [String])
    /// Quarters that are not booked.
    case unknownQuarters(ClosedRange<Int>, known: ClosedRange<Int>)

    /// What is wrong, in one line.
    public var message: String {
      switch self {
      case .unknownClient(let file): "no client of \(file) has the id that was asked for"
      case .unknownAuthority(let name, _): "'\(name)' is no authority of the study"
      case .unknownService(let id, _): "'\(id)' is no service of the study's price lists"
      case .unknownQuarters(let range, let known):
        "the study has no quarter \(known.contains(range.lowerBound) ? range.upperBound : range.lowerBound)"
      }
    }

    /// What to do about it, in one line.
    public var hint: String {
      switch self {
      case .unknownClient(let file): "write the id as \(file) does, capital letters and leading zeros included"
      case .unknownAuthority(let name, let known): NearestWord.hint(for: name, in: known)
      case .unknownService(let id, let known): NearestWord.hint(for: id, in: known, list: "insatser.csv")
      case .unknownQuarters(_, let known): "its relative quarters are \(known.lowerBound)..\(known.upperBound)"
      }
    }
  }
}
