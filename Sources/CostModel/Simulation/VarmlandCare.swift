/// How much of the landsting's care a pair of the synthetic Värmland sample has, by year.
///
/// Care peaks in the year before contact, a crisis, and falls afterwards for both twins. The ombud's client falls further in
/// slutenvård, and has more visits to a nurse.
enum VarmlandCare: String, CaseIterable, Sendable {
  case nights = "Slutenvård psykiatri"
  case nurse = "Sjuksköterskebesök"
  case physician = "Läkarbesök psykiatri"
  case emergency = "Akutbesök psykiatri"

  /// Nights or visits of one client in all quarters of a span.
  func volume(of client: VarmlandClient, in span: VarmlandSpan) -> Int {
    let place = client.pair.place
    return switch self {
    case .nights: nights(place % 11, in: span, isControl: client.isControl)
    case .nurse: nurse(place % 4, in: span, isControl: client.isControl)
    case .physician: physician(place % 4, in: span, isControl: client.isControl)
    case .emergency: emergency(place % 4, in: span)
    }
  }

  /// Three of eleven have any.
  private func nights(_ role: Int, in span: VarmlandSpan, isControl: Bool) -> Int {
    let course: (before: Int, base: Int, contact: Int, control: [Int], ombud: [Int])
    switch role {
    case 0: course = (0, 24, 6, [16, 12], [12, 6])
    case 4: course = (4, 20, 8, [10, 8], [8, 4])
    case 7: course = (0, 28, 10, [20, 16], [14, 8])
    default: return 0
    }
    let years = isControl ? course.control : course.ombud
    return switch span {
    case .before: course.before
    case .base: course.base
    case .contact: course.contact
    case .year1: years[0]
    case .year2, .after: years[1]
    }
  }

  private func nurse(_ role: Int, in span: VarmlandSpan, isControl: Bool) -> Int {
    let level = [2, 3, 5, 6][role]
    return switch span {
    case .before, .base: level
    case .contact: [1, 1, 1, 2][role]
    case .year1: level + (isControl ? 0 : [4, 3, 5, 4][role])
    case .year2, .after: level + [0, 0, -1, -1][role] + (isControl ? 0 : [1, 0, 1, 0][role])
    }
  }

  private func physician(_ role: Int, in span: VarmlandSpan, isControl: Bool) -> Int {
    switch span {
    case .before, .base, .year2, .after: [2, 1, 2, 3][role]
    case .contact: [1, 0, 1, 0][role]
    case .year1: [2, 1, 2, 3][role] + (isControl ? 0 : [1, 0, 0, 0][role])
    }
  }

  private func emergency(_ role: Int, in span: VarmlandSpan) -> Int {
    switch span {
    case .before: [0, 1, 0, 0][role]
    case .base: [2, 1, 1, 2][role]
    case .contact: [1, 0, 1, 0][role]
    case .year1: [1, 1, 0, 1][role]
    case .year2, .after: [1, 0, 1, 1][role]
    }
  }
}
