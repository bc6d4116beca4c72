#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One folder of price lists as it is read: the rows of its files, not yet laid over others.
struct SchablonFolder {
  /// A price with the post that it prices.
  struct PostPrice {
    let service: String
    let post: String
    let postClass: PostClass
    let payer: Int?
    let receiver: Int?
    let row: PriceRow
  }

  private(set) var services: [Service] = []
  private(set) var prices: [PostPrice] = []
  private(set) var indices: [PriceIndex] = []

  /// Reads the files of a folder: insatser.csv, priser*.csv and index.csv, of which any may be missing but not all.
  ///
  /// - Throws: ``FileFailure`` where a file that is there cannot be read.
  static func read(
    _ path: String, name: String, actors: Actors, at place: Problem.Place, problems: inout ProblemList
  ) throws(FileFailure) -> SchablonFolder {
    let wanted = try fileNames(in: path)
    var folder = SchablonFolder()
    if wanted.isEmpty {
      problems.add(.emptySchablonFolder(name, at: place))
    }
    for file in wanted {
      let table = try DelimitedTable.read(path + "/" + file, name: name + "/" + file, problems: &problems)
      guard let table else { continue }
      let rows = SchablonRows(table: table, actors: actors)
      switch file {
      case "insatser.csv": folder.services += rows.services(problems: &problems)
      case "index.csv": folder.indices += rows.indices(problems: &problems)
      default: folder.prices += rows.prices(problems: &problems)
      }
    }
    folder.reportDoubles(problems: &problems)
    return folder
  }

  /// The files of a folder that are read, in the order in which they are.
  ///
  /// - Throws: ``FileFailure`` where there is no such folder.
  static func fileNames(in path: String) throws(FileFailure) -> [String] {
    let files: [String]
    do {
      files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw FileFailure(path: path, reason: "no such folder; name a schablon folder")
    }
    return files.filter { $0 == "insatser.csv" || $0 == "index.csv" || isPriceList($0) }
  }

  private static func isPriceList(_ file: String) -> Bool {
    file.hasPrefix("priser") && file.hasSuffix(".csv")
  }

  private mutating func reportDoubles(problems: inout ProblemList) {
    var seenServices: [String: Problem.Place] = [:]
    for service in services {
      if let first = seenServices[service.id] {
        problems.add(.doubledService(service.id, first: first, at: service.place))
      }
      seenServices[service.id] = service.place
    }
    var seenPrices: [String: PostPrice] = [:]
    for price in prices {
      let key = "\(price.service)/\(price.post)"
      if let same = seenPrices["\(key)/\(price.row.year)"] {
        problems.add(.doubledPrice(key, year: price.row.year, first: same.row.place, at: price.row.place))
      }
      seenPrices["\(key)/\(price.row.year)"] = price
      guard let first = seenPrices[key] else {
        seenPrices[key] = price
        continue
      }
      if (first.postClass, first.payer, first.receiver) != (price.postClass, price.payer, price.receiver) {
        problems.add(.changingPost(key, first: first.row.place, at: price.row.place))
      }
    }
  }
}
