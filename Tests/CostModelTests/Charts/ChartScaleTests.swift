import Testing

@testable import CostModel

/// Places of values and of categories in a drawing, worked out by hand.
@Suite("Scales of charts")
struct ChartScaleTests {
  @Test("numbers lie evenly between the ends, upwards as well as to the right")
  func linear() {
    let up = LinearScale(low: 0, high: 200, from: 300, to: 100)
    #expect([up(0), up(50), up(200)] == [300, 250, 100])
    #expect(LinearScale(low: 3, high: 3, from: 0, to: 10)(3) == 5)
  }

  @Test("marks of one category stand around its middle")
  func bands() {
    let scale = BaseScale.bands([.init(from: 0, to: 20), .init(from: 30, to: 70)])
    #expect([scale(0), scale(1), scale(0.25)] == [10, 50, 15])
    #expect(scale.room(at: 1) == 40)
    // Two lanes lie 0.18 to each side.
    for (lane, place) in [0.82, 1.18].enumerated() {
      #expect(abs(Chart.Plot.place(1, lane: lane, of: 2) - place) < 1e-12)
    }
    #expect(Chart.Plot.place(4) == 4)
  }

  @Test("a stack has what is above 0 on top of each other, and what is below it under each other")
  func stack() {
    let parts = [3.0, -2, nil, 4, 0, -1, .nan].map { Chart.Part($0, .muted) }
    let bars = Chart.Mark.stack(at: 1, parts).map(\.values)
    #expect(bars == [[0, 3], [0, -2], [3, 7], [-2, -3]])
  }

  @Test(
    "coordinates have two decimals at most",
    arguments: [
      (1.0, "1"), (1.5, "1.5"), (0.05, "0.05"), (-2.346, "-2.35"), (-0.001, "0"), (.nan, "0"), (1e300, "1000000000"),
    ])
  func numbers(value: Double, text: String) {
    #expect(Pen.number(value) == text)
  }

  @Test("charts side by side share a range")
  func shared() {
    let marks: [Chart.Mark] = [.bar(at: 0, to: 5, tone: .muted), .interval(at: 0, low: -2, high: 9, tone: .muted)]
    #expect(Chart.Plot(x: .steps(0...1) { _ in "" }, y: .linear { _ in "" }, marks: marks).valueRange == -2...9)
    #expect(Chart.Plot(x: .steps(0...1) { _ in "" }, y: .linear { _ in "" }, marks: []).valueRange == nil)
  }
}
