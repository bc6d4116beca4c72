extension Chart {
  /// Marks between two axes.
  ///
  /// One axis is the *base*, where things stand (quarters, periods, authorities), the other shows *values*. The base is
  /// the x axis, unless the y axis holds categories: then the plot lies, its bars run from left to right. Marks speak of
  /// `at` (a place on the base: a quarter, or the number of a category, from 0) and of values, never of x and y.
  struct Plot: Sendable {
    var x: Axis
    var y: Axis
    var marks: [Mark]
    /// Lines of text under the x axis, one cell a place; not for a plot that lies.
    var rows: [TextRow] = []
    /// What is shown of each place.
    var tips: [PlaceTip] = []
    /// The height between the axes of a plot that stands, as a share of what is usual.
    var stretch = 1.0

    /// Whether the base is the y axis.
    var isLying: Bool {
      if case .categories = y.scale { true } else { false }
    }

    /// The place of one of several marks that stand side by side, or above each other, in a category.
    static func place(_ category: Int, lane: Int = 0, of lanes: Int = 1) -> Double {
      Double(category) + (Double(lane) - Double(lanes - 1) / 2) * 0.72 / Double(max(lanes, 1))
    }
  }

  /// A line of text under the x axis, such as the number of clients of each quarter.
  struct TextRow: Hashable, Sendable {
    /// A text under a place.
    struct Cell: Hashable, Sendable {
      var at: Double
      var text: String
    }

    var title: String
    var cells: [Cell]
  }

  /// What is shown of a place on the base.
  struct PlaceTip: Hashable, Sendable {
    var at: Double
    var tip: Tip
  }

  /// What the positions of marks mean, and how they are written.
  struct Axis: Sendable {
    /// How a position becomes a place.
    enum Scale: Hashable, Sendable {
      /// All numbers, with ticks at round ones: at least the range that it covers, and all marks.
      case linear(covers: ClosedRange<Double>?)
      /// Whole numbers, each with a column of its own.
      case steps(ClosedRange<Int>)
      case categories([Category])
    }

    var scale: Scale
    var title: String?
    /// How a tick is written.
    var label: @Sendable (Double) -> String

    /// An axis of numbers.
    ///
    /// - Parameters:
    ///   - covers: What it shows in any case, so that charts side by side share it; by default it begins at 0.
    ///   - title: What the numbers are.
    ///   - label: How a number is written.
    /// - Returns: The axis.
    static func linear(
      covers: ClosedRange<Double>? = 0...0, title: String? = nil, label: @escaping @Sendable (Double) -> String
    ) -> Axis {
      Axis(scale: .linear(covers: covers), title: title, label: label)
    }

    /// An axis of whole numbers in columns, such as quarters.
    static func steps(
      _ range: ClosedRange<Int>, title: String? = nil, label: @escaping @Sendable (Double) -> String
    ) -> Axis {
      Axis(scale: .steps(range), title: title, label: label)
    }

    /// An axis of names.
    static func categories(_ categories: [Category], title: String? = nil) -> Axis {
      Axis(scale: .categories(categories), title: title, label: { _ in "" })
    }
  }

  /// A name on an axis.
  struct Category: Hashable, Sendable {
    var label: String
    /// A heading over it and those after it; only where the plot lies.
    var group: String?
    /// Its figures in words, at the right; only where the plot lies.
    var note: String?

    init(_ label: String, group: String? = nil, note: String? = nil) {
      self.label = label
      self.group = group
      self.note = note
    }
  }
}
