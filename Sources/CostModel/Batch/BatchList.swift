/// A list of studies to run one after the other, each with the name of its result.
///
/// ```
/// label;study
/// norr;projekt/norr
/// syd;projekt/syd
/// ```
public struct BatchList: Sendable {
  /// A study of the list.
  public struct Item: Sendable {
    /// What its result is called: the name of a folder.
    public let label: String
    /// The study's folder as the list names it.
    public let study: String
    /// The study's folder.
    public let folder: StudyFolder
    /// Where the list names the study.
    let place: Problem.Place
  }

  /// The file's name, without the folders above it: what is written does not depend on where it was written from.
  public let name: String
  /// The studies in the order of the file; no two have the same label, or are the same.
  public let items: [Item]

  /// Reads a list: a delimited file with the columns label and study, whose paths start at the list's own folder.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - name: What messages call it.
  ///   - problems: Where all its faults are reported.
  /// - Returns: The list; not whole where there are errors, and `nil` where the columns are not those of a list.
  /// - Throws: ``FileFailure`` where the file cannot be read.
  public static func read(
    _ path: String, name: String, problems: inout ProblemList
  ) throws(FileFailure) -> BatchList? {
    guard let table = try DelimitedTable.read(path, name: name, problems: &problems) else { return nil }
    let columns = ["label", "study"]
    table.reportUnknownColumns(among: columns, to: &problems)
    guard let fields = Fields(columns, of: table, problems: &problems) else { return nil }
    let file = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var labels = BatchLabels()
    var lines: [Study: Int] = [:]
    var items: [Item] = []
    for row in table.rows {
      guard let texts = fields.required(in: row, problems: &problems) else { continue }
      let (label, study) = (texts[0], texts[1])
      if let fault = labels.fault(ofNext: label, line: row.line, at: table.place(row, named: "label")) {
        problems.add(fault)
      }
      let folder = StudyFolder(path: study.hasPrefix("/") ? study : parent + study)
      let place = table.place(row, named: "study")
      let same = Study(folder)
      if let line = lines[same] { problems.add(.doubledStudy(study, line: line, at: place)) }
      lines[same] = lines[same] ?? row.line
      let named = Problem.Place(file: file, line: place.line, column: place.column)
      items.append(Item(label: label, study: study, folder: folder, place: named))
    }
    if items.isEmpty, !problems.hasErrors { problems.add(.emptyList(at: Problem.Place(file: name))) }
    return BatchList(name: file, items: items)
  }

  /// By what two rows are known to name the same study: the same study.json, or else the same path.
  private struct Study: Hashable {
    let file: SystemFile.Stamp?
    let path: String?

    init(_ folder: StudyFolder) {
      file = SystemFile.stamp(ofFile: folder.path + "/study.json")
      path = file == nil ? folder.path : nil
    }
  }
}

extension Problem {
  fileprivate static func doubledStudy(_ study: String, line: Int, at place: Place) -> Problem {
    Problem(
      .error, .duplicateRow, at: place,
      "\"\(excerpt(study))\" is the study of line \(line) already; name each study once")
  }

  fileprivate static func emptyList(at place: Place) -> Problem {
    Problem(.error, .missingValue, at: place, "the list names no studies; add a row with a label and a folder for each")
  }
}
