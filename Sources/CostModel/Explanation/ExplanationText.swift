/// An explanation as text, from the definition down to each row of the events.
///
/// Formulas stand with all their digits, so that each can be worked out again: a booking's kronor are its volume × its
/// price, a sum is the sum of its bookings, and every figure follows from the sums.
public struct ExplanationText: Sendable {
  /// How much is shown of the people behind a row.
  public enum Scope: Sendable {
    /// As much as the tables of the study show.
    case shown
    /// All figures and bookings, but not whose they are.
    case complete
    /// Also which clients they are: rows of single people, for whoever asked for them.
    case clients
  }

  private let explanation: Explanation
  private let scope: Scope
  private let isBrief: Bool
  private let knownClients: [Int: Explanation.Client]

  /// The text of an explanation.
  ///
  /// - Parameters:
  ///   - explanation: What is explained.
  ///   - scope: How much is shown of the people behind it.
  ///   - isBrief: Whether bookings are left out, and only what they come to by price is said.
  public init(_ explanation: Explanation, scope: Scope, isBrief: Bool = false) {
    self.explanation = explanation
    self.scope = scope
    self.isBrief = isBrief
    knownClients = Dictionary(uniqueKeysWithValues: explanation.clients.map { ($0.number, $0) })
  }

  /// Whether the numbers of sums and formulas stay out.
  private var hidesNumbers: Bool { scope == .shown && explanation.protection.numbers != nil }

  /// Whether the bookings stay out.
  private var hidesBookings: Bool { scope == .shown && explanation.protection.hidesBookings }

  /// The text, with a line feed at its end.
  public var text: String {
    (heading + people + withheld + sums + rows + figures).joined(separator: "\n") + "\n"
  }

  private var heading: [String] {
    let keys = explanation.keys.map { "\($0.column) \($0.value)" }
    return [([explanation.table] + keys).joined(separator: ", ")] + explanation.definition + [""]
  }

  // MARK: - Who counts

  private var people: [String] {
    var lines: [String] = []
    let steps = scope == .shown ? explanation.shownSteps : explanation.steps
    if !steps.isEmpty {
      lines.append("Who was left out, step by step (removed, remaining)")
      for step in steps {
        let cells = step.map(CSVFormat.field)
        let removed = cells[0] == "clients" || cells[0] == "final" ? "" : cells[1]
        lines.append(
          "  \(cells[0].padded(36))\(removed.padded(6, isNumber: true))\(cells[2].padded(8, isNumber: true))")
      }
    }
    guard !explanation.counted.isEmpty else { return lines }
    let count = hidesNumbers ? "" : " (\(explanation.clients.count))"
    lines.append("Who counts\(count): the \(explanation.counted)")
    if scope == .clients, explanation.sums.isEmpty {
      lines += explanation.clients.map { "  \(name(of: $0))" + ($0.detail.isEmpty ? "" : "; \($0.detail)") }
    }
    return lines + [""]
  }

  private func name(of client: Explanation.Client) -> String {
    "client \(client.id), \(client.place.file):\(client.place.line), first contact \(client.start)"
  }

  private var withheld: [String] {
    guard hidesBookings else { return [] }
    let what =
      switch hidesNumbers ? explanation.protection.numbers : nil {
      case .few:
        "So few clients stand behind this row, or a sum of it, that its numbers and bookings would tell of them."
      case .others:
        "Some figures of this row are hidden so that those of others cannot be worked out; so are its numbers."
      case .strict: "The study hides all that few carry (disclosure strict): numbers and bookings stay out."
      case nil: "So few clients have a booking of one of its posts that the bookings would tell of them."
      }
    return [what, "For internal work --no-suppression shows them, and --clients shows also whose they are.", ""]
  }

  // MARK: - What was summed

  private var sums: [String] {
    guard !explanation.sums.isEmpty else { return [] }
    guard !hidesNumbers else { return explanation.sums.map { "\($0.name): \($0.words)" } + [""] }
    guard !hidesBookings else { return explanation.sums.map(heading) + [""] }
    return explanation.sums.flatMap { sum in
      ["\(heading(of: sum)), \(KronorText.counted(sum.bookings.count, "booking"))"] + lines(of: sum) + [""]
    }
  }

  private func heading(of sum: Explanation.Sum) -> String {
    "\(sum.name): \(sum.words)" + (sum.isOfContact ? "" : " = \(sum.total) kr")
  }

  private func lines(of sum: Explanation.Sum) -> [String] {
    // Client by client only where clients are asked for: their order would tell which rows are one person's.
    let bookings =
      scope == .clients ? sum.bookings : sum.bookings.sorted { ($0.row, $0.quarter) < ($1.row, $1.quarter) }
    let prices = NumberedPrices(bookings, of: explanation)
    var lines = prices.entries.enumerated().flatMap { self.lines(of: $1, numbered: $0 + 1) }
    guard !isBrief else { return lines }
    let ofClients = scope == .clients ? Dictionary(grouping: bookings) { $0.event.client } : [:]
    var client: Int?
    for booking in bookings {
      if scope == .clients, booking.event.client != client {
        client = booking.event.client
        let own = (ofClients[booking.event.client] ?? []).reduce(Int128(0)) { $0 + Int128($1.millionths) }
        if let known = knownClients[booking.event.client] {
          lines.append("  \(name(of: known)): \(Money(millionths: own)) kr")
        }
      }
      guard let number = prices.number(of: booking) else { continue }
      lines.append(line(of: booking, prices.entries[number - 1].price, number))
    }
    return lines
  }

  private func lines(of entry: NumberedPrices.Entry, numbered number: Int) -> [String] {
    let price = entry.price
    var lines = ["  [\(number)] \(price.post), \(price.kind): × \(price.numbers)", "      \(price.words)"]
    if let row = price.row {
      let basis = row.basis?.rawValue ?? "no basis"
      let source = row.source.isEmpty ? "no source" : row.source
      lines.append("      \(row.place.file):\(row.place.line), year \(row.year), \(basis): \(source)")
    }
    lines.append("      \(KronorText.counted(entry.count, "booking")), \(entry.kronor) kr")
    return lines
  }

  private func line(of booking: Booking, _ price: BookedPrice, _ number: Int) -> String {
    let place = explanation.place(of: booking)
    let days = booking.last.number - booking.first.number + 1
    let isStay = price.unit == .dygn && booking.event.quantity == nil
    let unit = isStay ? "nights" : "days"
    var span = days == 1 && !isStay ? "\(booking.first)" : "\(booking.first)–\(booking.last), \(days) \(unit)"
    if booking.event.to == nil, booking.last == booking.wholeLast { span += " (open: to the last reviewed day)" }
    let volume = explanation.volume(of: booking)
    return "    \(place.file):\(place.line)  quarter \(booking.quarter), \(span)  "
      + "\(volume.value) \(price.unit.rawValue) = \(volume.numbers)  "
      + "\(Money(millionths: Int128(booking.millionths))) kr = \(volume.numbers) × \(price.numbers)  [\(number)]"
  }

  // MARK: - Rows that are counted

  private var rows: [String] {
    guard !explanation.rows.isEmpty else { return [] }
    return explanation.rows.map { "  \($0.file):\($0.line)" } + [""]
  }

  // MARK: - Figures

  private var figures: [String] {
    let shown = explanation.figures.enumerated().map { place, figure in
      scope == .shown ? cell(explanation.shown, place) : CSVFormat.field(figure.cell)
    }
    let names = explanation.figures.map(\.column.count).max() ?? 0
    let values = shown.map(\.count).max() ?? 0
    return ["Figures"]
      + zip(explanation.figures, shown).map { figure, value in
        var line = "  \(figure.column.padded(names))  \(value.padded(values, isNumber: true))  = \(figure.words)"
        let tells = figure.tellsOfSingles && scope == .shown && explanation.protection.isOn
        if let numbers = figure.numbers, !hidesNumbers, !tells { line += " = \(numbers)" }
        return line
      }
  }

  /// A figure as it may be shown; a row that may not be shown at all hides them all.
  private func cell(_ cells: [Table.Cell]?, _ place: Int) -> String {
    guard let cells, cells.indices.contains(place) else { return "hidden" }
    return CSVFormat.field(cells[place])
  }
}
