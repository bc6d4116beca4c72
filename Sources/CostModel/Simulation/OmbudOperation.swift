/// A verksamhet with personliga ombud in the synthetic sample: where its clients' records come from and how far they reach.
///
/// The twelve names and the 83 clients are those of bilaga 1; everything about the clients is invented.
struct OmbudOperation: Sendable {
  /// Why a client is left out of a cohort; a client who started too late for the window needs no reason of its own.
  enum Fate: Character, Sendable {
    /// All five authorities were reviewed.
    case complete = " "
    /// Removed from the study by hand.
    case excluded = "x"
    /// The contact ended before its twelfth quarter.
    case short = "s"
    /// The client did not consent to a review of the landsting's records.
    case withoutLandsting = "l"
    /// Försäkringskassan never answered.
    case withoutForsakringskassan = "f"
    /// Skatteverket never answered.
    case withoutSkatteverket = "t"
  }

  /// The name that bilaga 1 gives it.
  let name: String

  /// The last day of the review, autumn 2013, as year, month and day.
  let reviewed: (month: Int, day: Int)

  /// The clients: the year and quarter of the first contact, such as `20093`, and the fate.
  let clients: [(start: Int, fate: Fate)]

  private init(_ name: String, _ month: Int, _ day: Int, _ clients: String) {
    self.name = name
    reviewed = (month, day)
    self.clients = clients.split(separator: ",").compactMap { entry in
      guard let start = Int(entry.prefix(5)), let fate = Fate(rawValue: entry.last ?? " ") else { return nil }
      return (start, fate)
    }
  }

  /// The twelve verksamheter; each client is a year and quarter and a fate's letter.
  static let all = [
    OmbudOperation("Växjö", 10, 31, "20081 ,20083 ,20091 ,20092 ,20094 ,20101 ,20111 ,20103s"),
    OmbudOperation("PO Värmland", 11, 30, "20082 ,20083 ,20084 ,20091 ,20093 ,20102 ,20112 ,20093x,20121 "),
    OmbudOperation("PO Södra Dalarna", 10, 15, "20082 ,20083 ,20091 ,20092 ,20094 ,20102 ,20113 "),
    OmbudOperation("Karlskoga & Degerfors", 11, 15, "20081 ,20084t,20092t,20093 ,20104 ,20102s"),
    OmbudOperation("Älvsbyn", 12, 6, "20101 ,20102 ,20103 ,20114 "),
    OmbudOperation("Nacka", 9, 30, "20082l,20083 ,20084 ,20091l,20093l,20094 ,20112 "),
    OmbudOperation("Södertälje", 12, 13, "20081 ,20083 ,20092 ,20094 ,20103 ,20101s,20111 "),
    OmbudOperation("Nybro", 10, 31, "20082 ,20084 ,20091 ,20093 ,20121 "),
    OmbudOperation("Malmö", 11, 29, "20081 ,20082 ,20084 ,20091 ,20093 ,20101 ,20103 ,20093x,20104 ,20113 "),
    OmbudOperation("Mullsjö & Habo", 9, 30, "20083 ,20092 ,20094 ,20102 ,20111 "),
    OmbudOperation("Vara & Falköping", 12, 20, "20081 ,20084f,20091 ,20093 ,20101 ,20102s,20114 "),
    OmbudOperation("Jönköping", 11, 22, "20082 ,20083 ,20091 ,20092 ,20094 ,20103s,20112 ,20122 "),
  ]

  /// The verksamhet whose kommun never answered.
  var isWithoutKommun: Bool { name == "Malmö" }

  /// The verksamhet whose kommun changed its system of records at the turn of the year 2008/2009.
  var hasKommunFrom2009: Bool { name == "PO Södra Dalarna" }

  /// The verksamhet whose landsting handed out records to the end of 2012.
  var hasLandstingTo2012: Bool { name == "Älvsbyn" }

  /// The verksamhet where Arbetsförmedlingen was not asked.
  var isWithoutArbetsformedlingen: Bool { name == "Nybro" }
}
