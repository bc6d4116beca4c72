/// The way to a row of a table: who counts, who was left out and why, and every booking that its figures rest on.
///
/// The sums are filled from the rows of the events, read once more, and the figures are worked out from the sums by the
/// formulas that are printed. So what is printed adds up to the table, or the table is wrong.
public struct Explanation: Sendable {
  /// A sum over the clients, with its bookings.
  public struct Sum: Sendable {
    /// What formulas call it.
    public let name: String
    /// What it is, in words.
    public let words: String
    /// What it comes to over the clients of the row.
    public let total: Money
    /// Whether it is of clients with any booking, and not of kronor, which may be of several classes.
    public let isOfContact: Bool
    /// The bookings of the clients of the row, by client and row of the events.
    public let bookings: [Booking]
  }

  /// A client who counts in the row.
  public struct Client: Sendable {
    /// The client's number.
    public let number: Int
    /// The id.
    public let id: String
    /// The row of the clients' file.
    public let place: Problem.Place
    /// The day of the first contact.
    public let start: Day
    /// Why a step of a cohort is about the client, as far as the records say; else empty.
    public let detail: String
  }

  /// The table's name.
  public let table: String
  /// The keys of the row.
  public let keys: [RowAddress.Key]
  /// What the row is, in sentences.
  public let definition: [String]
  /// The cohort's steps, each with its name and how many it removes and leaves; empty where the table has no cohort.
  public let steps: [[Table.Cell]]
  /// The steps as they may be shown.
  public let shownSteps: [[Table.Cell]]
  /// The clients who count.
  public let clients: [Client]
  /// Who they are, in words.
  public let counted: String
  /// What was summed.
  public let sums: [Sum]
  /// The figures, in the order of the columns.
  public let figures: [ExplainedFigure]
  /// The figures as they may be shown, in the same order; `nil` where the row itself may not be.
  public let shown: [Table.Cell]?
  /// The rows that the figures count, of a table that counts rows.
  public let rows: [Problem.Place]
  /// What of the row is for those only who ask for it.
  public let protection: RowProtection
  /// The study's ledger, for the prices of bookings and the names of files.
  let ledger: Ledger
}

extension Explanation {
  /// The file and line of a booking's row.
  public func place(of booking: Booking) -> Problem.Place {
    Problem.Place(file: ledger.data.study.sources.events[booking.event.source].file, line: booking.event.line)
  }

  /// The price of a booking.
  public func price(of booking: Booking) -> BookedPrice? {
    ledger.bookedPrice(ofLine: booking.line, in: booking.year)
  }

  /// The volume of a booking as a formula, and what it comes to.
  func volume(of booking: Booking) -> BookedVolume {
    var isObserved = false
    if case .observed = ledger.lines[booking.line].kind { isObserved = true }
    return BookedVolume(booking, isObserved: isObserved)
  }
}
