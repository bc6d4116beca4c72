/// Where a source's columns stand in its file, by their own names.
struct SourceColumns {
  let file: DelimitedFile
  let source: Source

  /// The place of a column that the file must have; its absence is reported at the header, or at the mapping.
  func required(_ name: String, _ problems: inout ProblemList) -> Int? {
    if let place = optional(name) { return place }
    if source.columns[name] == nil {
      problems.add(.missingColumn(name, in: file))
    }
    return nil
  }

  /// The place of a column that the file may have.
  func optional(_ name: String) -> Int? {
    file.column(source.header(of: name))
  }

  /// A column's own name, where the mapping gives it another in the header.
  func name(ofHeader header: String) -> String {
    source.columns.first { $0.value.header == header }?.key ?? header
  }

  /// Reports every mapped name that the header does not hold.
  func reportUnmatched(_ problems: inout ProblemList) {
    for (name, mapped) in source.columns.sorted(by: { $0.key < $1.key }) where file.column(mapped.header) == nil {
      problems.add(.unmatchedColumn(name, mapped, in: source, columns: file.columns))
    }
  }
}
