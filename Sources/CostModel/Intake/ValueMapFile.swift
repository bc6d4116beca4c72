/// A value map by itself: a file of valued outcomes without a study.
public enum ValueMapFile {
  /// Reads a value map.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - name: What messages call it.
  ///   - encoding: How its bytes stand for letters.
  ///   - problems: Where faulty rows are reported.
  /// - Returns: The outcomes in the order of the file.
  /// - Throws: ``FileFailure`` where the file cannot be read.
  public static func read(
    _ path: String, name: String, encoding: TextEncoding = .utf8, problems: inout ProblemList
  ) throws(FileFailure) -> [ValuedOutcome] {
    let source = Source(
      file: name, path: path, encoding: encoding, delimiter: nil, authority: nil, rate: .total, columns: [:],
      services: [:], place: Problem.Place(file: name))
    let outcomes = try ValuedOutcome.read(source, problems: &problems)
    if outcomes.isEmpty, !problems.hasErrors {
      problems.add(Problem(.error, .missingValue, at: Problem.Place(file: name), "the value map has no outcomes"))
    }
    return outcomes
  }
}
