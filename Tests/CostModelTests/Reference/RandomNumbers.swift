/// SplitMix64 with the few draws that the random studies need: the same seed gives the same study everywhere.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in so many of a hundred draws.
  mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

  /// One of the values, of which there is at least one.
  mutating func one<Value>(of values: [Value]) -> Value { values[int(0...values.count - 1)] }

  /// So many of the values, in a random order; all of them where there are fewer.
  mutating func some<Value>(_ count: Int, of values: [Value]) -> [Value] {
    Array(shuffled(values).prefix(count))
  }

  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var values = values
    for last in values.indices.reversed() where last > 0 { values.swapAt(last, int(0...last)) }
    return values
  }

  /// A number of hundredths as text: `12,5`, `12.50`, `12`, and at times `1 250,5`.
  mutating func text(hundredths: Int) -> String {
    let size = abs(hundredths)
    var whole = String(size / 100)
    if size >= 100_000 && chance(15) {
      whole = String(whole.dropLast(3)) + (chance(50) ? " " : "\u{A0}") + String(whole.suffix(3))
    }
    let rest = size % 100
    var text = (hundredths < 0 ? "-" : "") + whole
    if rest == 0 && chance(80) { return text }
    text += chance(75) ? "," : "."
    text += rest % 10 == 0 && chance(70) ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return text
  }

  /// A day as text, `2013-02-28` or `20130228`.
  mutating func text(day: Int) -> String {
    let date = ReferenceCalendar.date(day)
    let compact = String(date.year * 10_000 + date.month * 100 + date.day)
    if chance(20) { return compact }
    return compact.prefix(4) + "-" + compact.dropFirst(4).prefix(2) + "-" + compact.suffix(2)
  }
}
