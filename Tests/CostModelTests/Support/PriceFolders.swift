import Testing

@testable import CostModel

/// Folders of price lists for tests, each given by the lines of its files below their headers.
enum PriceFolders {
  /// The files of a folder.
  static func files(services: String, prices: String, index: String = "") -> [String: String] {
    [
      "insatser.csv": "service;authority;unit;shape;care_form;name_sv;name_en\n\(services)\n",
      "priser.csv": "service;post;class;payer;receiver;year;price;index;source;basis;note\n\(prices)\n",
      "index.csv": "index;year;value\n\(index)\n",
    ]
  }

  /// The price lists of a folder, which must be without errors.
  static func schablon(services: String, prices: String, index: String = "") throws -> Schablon {
    try TestFolder.with(files(services: services, prices: prices, index: index)) { path in
      let reading = PriceListReading(folder: path, name: "prices")
      try #require(reading.problems.isEmpty, "\(reading.problems.lines)")
      return try #require(reading.schablon)
    }
  }
}
