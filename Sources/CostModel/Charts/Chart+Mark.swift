extension Chart {
  /// Something drawn at a place of the base.
  ///
  /// Numbers that are none (`nil`, not a number, infinite) leave a gap. What is hidden to protect people is neither a gap
  /// nor a zero: it is ``hidden(at:text:)``.
  enum Mark: Hashable, Sendable {
    /// A line through points, with its name at its right end.
    case line([Point], tone: Tone, label: String? = nil)
    /// The area between two lines, such as the interval of a mean.
    case band([Span], tone: Tone)
    /// A bar between two values; its width is a share of the room of its place.
    case bar(at: Double, from: Double = 0, to: Double?, tone: Tone, width: Double = 0.72)
    case dot(at: Double, value: Double?, tone: Tone)
    /// A thin line over what a value may be.
    case interval(at: Double, low: Double?, high: Double?, tone: Tone)
    /// A line from one value to another of the same place, such as from before to after.
    case link(at: Double, from: Double?, to: Double?, tone: Tone)
    /// A line across the value of a place, such as the total of its bars.
    case total(at: Double, value: Double?, width: Double = 0.86)
    /// A text beside a value, on the side away from zero.
    case note(at: Double, value: Double?, text: String)
    /// A line over the whole plot at a place of the base, with its name.
    case rule(at: Double, label: String)
    /// A line over the whole plot at a value, with its name.
    case level(value: Double, label: String)
    /// What may not be shown: a hatched patch over the whole room of its place, with a text such as "<4".
    case hidden(at: Double, text: String)
  }

  /// A value at a place.
  struct Point: Hashable, Sendable {
    var at: Double
    var value: Double?

    init(at: Double, _ value: Double?) {
      self.at = at
      self.value = value
    }
  }

  /// A range of values at a place.
  struct Span: Hashable, Sendable {
    var at: Double
    var low: Double?
    var high: Double?

    init(at: Double, _ low: Double?, _ high: Double?) {
      self.at = at
      self.low = low
      self.high = high
    }
  }

  /// A part of a stack of bars.
  struct Part: Hashable, Sendable {
    var value: Double?
    var tone: Tone

    init(_ value: Double?, _ tone: Tone) {
      self.value = value
      self.tone = tone
    }
  }
}

extension Chart.Mark {
  /// Bars on top of each other: those above 0 upwards from 0, those below it downwards.
  static func stack(at place: Double, _ parts: [Chart.Part], width: Double = 0.72) -> [Chart.Mark] {
    var top = 0.0
    var bottom = 0.0
    return parts.compactMap { part in
      guard let value = part.value, value.isFinite, value != 0 else { return nil }
      let start = value > 0 ? top : bottom
      if value > 0 { top += value } else { bottom += value }
      return .bar(at: place, from: start, to: start + value, tone: part.tone, width: width)
    }
  }

  /// The places of the base that it stands at.
  var places: [Double] {
    switch self {
    case .line(let points, _, _): points.map(\.at)
    case .band(let spans, _): spans.map(\.at)
    case .bar(let at, _, _, _, _), .dot(let at, _, _), .interval(let at, _, _, _), .link(let at, _, _, _),
      .total(let at, _, _), .note(let at, _, _), .rule(let at, _), .hidden(let at, _):
      [at]
    case .level: []
    }
  }

  /// The values that it shows.
  var values: [Double] {
    let all: [Double?] =
      switch self {
      case .line(let points, _, _): points.map(\.value)
      case .band(let spans, _): spans.flatMap { [$0.low, $0.high] }
      case .bar(_, let from, let to, _, _): [from, to]
      case .dot(_, let value, _), .total(_, let value, _), .note(_, let value, _): [value]
      case .interval(_, let low, let high, _): [low, high]
      case .link(_, let from, let to, _): [from, to]
      case .level(let value, _): [value]
      case .rule, .hidden: []
      }
    return all.compactMap { $0 }.filter(\.isFinite)
  }
}
