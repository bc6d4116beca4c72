/// The prices of some bookings, numbered from 1 in the order in which they are first used, each with what it came to.
///
/// A price is worked out once for a line of the ledger and a year, however many bookings it has.
struct NumberedPrices {
  /// A price with its bookings.
  struct Entry {
    let price: BookedPrice
    var kronor = Money.zero
    var count = 0
  }

  private struct Key: Hashable {
    let line: Int
    let year: Int
  }

  /// The prices by their numbers, the first being 1.
  private(set) var entries: [Entry] = []
  private var numbers: [Key: Int] = [:]

  /// The prices of bookings.
  init(_ bookings: [Booking], of explanation: Explanation) {
    var numberOfPrice: [BookedPrice: Int] = [:]
    for booking in bookings {
      let key = Key(line: booking.line, year: booking.year)
      if numbers[key] == nil, let price = explanation.price(of: booking) {
        if numberOfPrice[price] == nil {
          entries.append(Entry(price: price))
          numberOfPrice[price] = entries.count
        }
        numbers[key] = numberOfPrice[price]
      }
      guard let number = numbers[key] else { continue }
      entries[number - 1].kronor = entries[number - 1].kronor + Money(millionths: Int128(booking.millionths))
      entries[number - 1].count += 1
    }
  }

  /// The number of a booking's price, or `nil` where it has none.
  func number(of booking: Booking) -> Int? {
    numbers[Key(line: booking.line, year: booking.year)]
  }
}
