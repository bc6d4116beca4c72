import Testing

@testable import CostModel

/// Labels that would touch move apart, no further than they must; worked out by hand.
@Suite("Places of labels")
struct LabelPlacementTests {
  @Test("labels far apart stay where they are")
  func apart() {
    #expect(LabelPlacement.places([10, 50, 90], distance: 20, within: 0...100) == [10, 50, 90])
    #expect(LabelPlacement.places([], distance: 20, within: 0...100) == [])
  }

  @Test("two at one place move as far up as down, and keep their order")
  func together() {
    #expect(LabelPlacement.places([50, 50], distance: 20, within: 0...100) == [40, 60])
    #expect(LabelPlacement.places([52, 48], distance: 20, within: 0...100) == [60, 40])
  }

  @Test("a third that is pushed into the two joins them")
  func three() {
    // Wishes less 0, 20, 40: 50, 30, 15, of which the mean is 31⅔.
    let places = LabelPlacement.places([50, 50, 55], distance: 20, within: 0...100)
    #expect(places.map { ($0 * 3).rounded() } == [95, 155, 215])
  }

  @Test("all stay within the plot")
  func edges() {
    #expect(LabelPlacement.places([0, 2], distance: 20, within: 5...100) == [5, 25])
    #expect(LabelPlacement.places([98, 99], distance: 20, within: 5...100) == [80, 100])
  }
}
