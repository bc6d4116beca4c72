extension Chart {
  /// Amounts that move from those on the left to those on the right, as ribbons as wide as the amounts.
  struct Flows: Sendable {
    /// One who gives or takes.
    struct Node: Hashable, Sendable {
      var label: String
      /// Its amount in words.
      var note: String
      var tone: Tone

      init(_ label: String, note: String, tone: Tone) {
        self.label = label
        self.note = note
        self.tone = tone
      }
    }

    /// An amount from a node on the left to one on the right; a flow without an amount is one that is hidden.
    struct Link: Hashable, Sendable {
      var from: Int
      var to: Int
      var amount: Double?
      var tip: Tip
    }

    var sources: [Node]
    var targets: [Node]
    var links: [Link]
  }
}
