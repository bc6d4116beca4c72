/// Bookings by the post that they are of, so that a sum over some posts need not look at all.
struct BookingsByPost: Sendable {
  private let bookings: [Booking]
  private var places: [PostNumber: [Int]] = [:]

  /// Bookings, which keep their order.
  init(_ bookings: [Booking], _ ledger: Ledger) {
    self.bookings = bookings
    for (place, booking) in bookings.enumerated() {
      let line = ledger.lines[booking.line]
      guard let post = line.post else { continue }
      places[PostNumber(service: line.service, post: post), default: []].append(place)
    }
  }

  /// All bookings of a study.
  init(_ ledger: Ledger, threads: Int, problems: inout ProblemList) {
    let filter = BookingFilter(
      clients: ledger.data.clients.list.map { _ in true }, lines: ledger.lines.map { _ in true },
      quarters: ledger.quarters)
    self.init(ledger.bookings(filter, threads: threads, problems: &problems), ledger)
  }

  /// The bookings of some posts in some quarters, in their order.
  func bookings(of posts: Set<PostNumber>, in quarters: ClosedRange<Int>) -> [Booking] {
    posts.flatMap { places[$0] ?? [] }.sorted().map { bookings[$0] }.filter { quarters.contains($0.quarter) }
  }
}
