/// A column of the ledger as people read it, in the order of its table.
public enum LedgerColumn: String, CaseIterable, Sendable {
  /// The client's id.
  case client
  /// The quarter by its days: `2013Q1`, or under anniversaries its first and last day.
  case quarter
  /// The relative quarter.
  case relative
  /// The authority that the service belongs to.
  case authority
  /// The service.
  case service
  /// The post of the service.
  case post
  /// The class of the post: real, transfer, production.
  case postClass = "class"
  /// Who bears or pays it.
  case payer
  /// Who receives a transfer.
  case receiver
  /// How much of the service.
  case volume
  /// What the volume counts.
  case unit
  /// Kronor per unit.
  case price
  /// Kronor.
  case cost

  /// Whether rows can be rolled up by the column; the others are figures.
  public var isKey: Bool {
    switch self {
    case .volume, .price, .cost: false
    default: true
    }
  }

  /// The columns by which rows can be rolled up.
  public static let keys = allCases.filter(\.isKey)
}
