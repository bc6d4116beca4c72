/// What a volume of a service counts.
public enum Unit: String, CaseIterable, Sendable {
  /// Hours.
  case timme
  /// Visits.
  case besok
  /// Nights: a stay's days but the last.
  case dygn
  /// Days, both ends included.
  case dag
  /// Weeks of seven days.
  case vecka
  /// Calendar months.
  case manad
  /// Calendar quarters.
  case kvartal
  /// Calendar years.
  case ar
  /// Pieces.
  case styck
  /// Kronor: the volume is money, nominal in the year in which it falls.
  case kr

  /// Whether a period's own length is its volume where a row states none.
  ///
  /// > Source: method section 3; hours are counted, so `timme` is none of them.
  public var isTime: Bool {
    switch self {
    case .dygn, .dag, .vecka, .manad, .kvartal, .ar: true
    case .timme, .besok, .styck, .kr: false
    }
  }
}

/// Whether a service happens on a day or lasts.
public enum Shape: String, CaseIterable, Sendable {
  /// A visit: one day.
  case point
  /// A decision or a stay: from a day to a day, both included.
  case period
}

/// What kind of money a post is.
public enum PostClass: String, CaseIterable, Comparable, Sendable {
  /// Resources used up: a cost to society, borne by the payer.
  case real
  /// Money moved from a payer to a receiver: no cost to society.
  case transfer
  /// Value produced: a gain to society, without payer and receiver.
  case production

  /// Whether `a` comes before `b` in tables.
  public static func < (a: PostClass, b: PostClass) -> Bool {
    a.order < b.order
  }

  private var order: Int {
    switch self {
    case .real: 0
    case .transfer: 1
    case .production: 2
    }
  }
}

/// On what a price rests.
public enum PriceBasis: String, CaseIterable, Sendable {
  /// Kostnad per brukare: a kommun's full cost per user of a service.
  case kpb = "KPB"
  /// Kostnad per patient: a landsting's cost per care contact.
  case kpp = "KPP"
  /// What handling a benefit costs.
  case administration
  /// A published list of prices.
  case prislista
  /// A statute, register or official statistics.
  case register
  /// A plain round figure for want of a source.
  case illustration
}
