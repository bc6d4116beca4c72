extension Chart {
  /// Boxes under each other with arrows between them, and boxes beside the arrows for what left on the way.
  struct Steps: Sendable {
    /// A box, and what left after it.
    struct Step: Hashable, Sendable {
      /// What stands in the box; the first line is its heading.
      var lines: [String]
      /// What stands in a box beside the arrow to the next step.
      var removed: [String] = []
      /// Whether the box is what the chart leads to.
      var isGoal = false
    }

    var steps: [Step]
  }
}
