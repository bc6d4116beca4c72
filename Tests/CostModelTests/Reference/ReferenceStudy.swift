/// A table of the reference implementation; its rows are in no particular order.
struct ReferenceTable {
  var columns: [String]
  var rows: [[ReferenceCell]] = []
}

/// A cell of a ``ReferenceTable``.
enum ReferenceCell: Hashable {
  case text(String)
  case count(Int)
  case number(Double)
  case undefined
}

/// The second, independent implementation of the method: slow and obvious, day by day, in exact fractions.
///
/// It was written from `method.md` and `contract.md` alone (`trend`, which is in neither, from its definition in
/// words), to check the library against. It takes the study to be valid, and computes every table of the contract
/// with nothing hidden: those of all clients by their names, and those of subgroups as `trajectory.by-diagnosis`.
///
/// All sums are exact; a number becomes a `Double` when it is put in its cell.
enum ReferenceStudy {
  static func tables(ofStudyAt folder: String) throws -> [String: ReferenceTable] {
    let model = try ReferenceModel(folder: folder)
    var tables = ReferenceTables(model: model, ledger: ReferenceLedger(model))
    tables.fill()
    return tables.tables
  }
}
