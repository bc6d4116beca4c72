/// Numbers as places along a line of the drawing.
struct LinearScale: Hashable, Sendable {
  var low: Double
  var high: Double
  /// The place of the lowest number.
  var from: Double
  /// The place of the highest number.
  var to: Double

  func callAsFunction(_ value: Double) -> Double {
    guard high > low else { return (from + to) / 2 }
    return from + (value - low) / (high - low) * (to - from)
  }
}

/// Where things stand along the base of a plot, and how much room each has.
enum BaseScale: Hashable, Sendable {
  /// Places at even distances; a unit is the room of one.
  case even(LinearScale, unit: Double)
  /// Categories of their own heights.
  case bands([Band])

  /// The room of a category.
  struct Band: Hashable, Sendable {
    var from: Double
    var to: Double
  }

  /// The place in the drawing.
  func callAsFunction(_ at: Double) -> Double {
    switch self {
    case .even(let scale, _): return scale(at)
    case .bands(let bands):
      guard let band = Self.band(at, bands) else { return 0 }
      return (band.from + band.to) / 2 + (at - at.rounded()) * (band.to - band.from)
    }
  }

  /// The room of what stands at a place.
  func room(at place: Double) -> Double {
    switch self {
    case .even(_, let unit): unit
    case .bands(let bands): Self.band(place, bands).map { $0.to - $0.from } ?? 0
    }
  }

  private static func band(_ at: Double, _ bands: [Band]) -> Band? {
    guard at.isFinite, !bands.isEmpty else { return nil }
    return bands[Int(min(max(at.rounded(), 0), Double(bands.count - 1)))]
  }
}
