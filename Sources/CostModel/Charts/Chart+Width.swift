extension Chart {
  /// How wide a chart is drawn; a page holds both drawings and shows one.
  enum Width: String, CaseIterable, Sendable {
    /// For a page, a screen or a sheet of paper.
    case wide
    /// For a phone.
    case narrow

    var pixels: Double {
      switch self {
      case .wide: 720
      case .narrow: 340
      }
    }

    /// The height between the axes of a plot that stands.
    var plotHeight: Double {
      switch self {
      case .wide: 300
      case .narrow: 220
      }
    }

    /// The room for the names of lines at their right ends.
    var labelRoom: Double {
      switch self {
      case .wide: 170
      case .narrow: 72
      }
    }
  }
}
