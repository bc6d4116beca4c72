/// How much of an event a booking is of, as a formula over the numbers of its row.
struct BookedVolume {
  /// The formula: `2.5 × 91 / 7`.
  let numbers: String
  /// What it comes to, to twelve digits: `32.5`.
  let value: String

  /// The volume of a booking, or the part of an observed cost that it books.
  init(_ booking: Booking, isObserved: Bool) {
    let event = booking.event
    let clock = QuarterClock(.calendar)
    func weight(_ first: Day, _ last: Day) -> (numbers: String, value: Ratio?) {
      let sum = booking.weight.sum(first.number, last.number, clock)
      let value = Ratio(numerator: Int128(sum), denominator: Int128(booking.weight.denominator))
      return (Self.spans(booking.weight, first, last), value)
    }
    let part = weight(booking.first, booking.last)
    let whole = weight(booking.wholeFirst, booking.wholeLast)
    let stated = isObserved ? event.amount : event.quantity
    let isShare = isObserved || (event.quantity != nil && event.rate == .total)
    var numbers = stated.map { FormulaNumber.bracketed($0.decimalText) } ?? part.numbers
    var value = stated?.ratio ?? part.value
    if isShare {
      if booking.first != booking.wholeFirst || booking.last != booking.wholeLast {
        numbers += " × \(Self.factor(part.numbers)) / \(Self.divisor(whole.numbers))"
        value = part.value.flatMap { a in whole.value.flatMap { value?.multiplied(by: a)?.divided(by: $0) } }
      }
    } else if stated != nil {
      numbers += " × \(Self.factor(part.numbers))"
      value = part.value.flatMap { value?.multiplied(by: $0) }
    }
    self.numbers = stated == nil ? Self.factor(numbers) : numbers
    self.value = value?.decimalText ?? "?"
  }

  /// What days weigh: `91`, `91 / 7`, or month by month `17 / 31 + 1 + 3 / 30`.
  private static func spans(_ weight: DayWeight, _ first: Day, _ last: Day) -> String {
    let days = Int(last.number - first.number) + 1
    let months: Int
    switch weight {
    case .day: return "\(days)"
    case .week: return "\(days) / 7"
    case .month: months = 1
    case .quarter: months = 3
    case .year: months = 12
    }
    let clock = QuarterClock(.calendar)
    var span = clock.month(of: first.number) / months * months
    var (terms, day) = ([String](), first.number)
    var full = 0
    while day <= last.number {
      let (start, next) = (clock.firstDay(ofMonth: span), clock.firstDay(ofMonth: span + months))
      let count = min(last.number, next - 1) - day + 1
      if count == next - start { full += 1 } else { terms.append("\(count) / \(next - start)") }
      (day, span) = (next, span + months)
    }
    if full > 0 { terms.insert("\(full)", at: 0) }
    return terms.joined(separator: " + ")
  }

  /// A sum in brackets, so that it can be multiplied.
  private static func factor(_ text: String) -> String {
    text.contains("+") ? "(\(text))" : text
  }

  /// A sum or a fraction in brackets, so that something can be divided by it.
  private static func divisor(_ text: String) -> String {
    text.contains("/") ? "(\(text))" : factor(text)
  }
}
