extension StudyReading {
  /// The analyses of the study that was read; `nil` where there are errors, in the study or in what was found besides.
  ///
  /// - Parameters:
  ///   - threads: The number of threads; the result does not depend on it.
  ///   - problems: All that was found so far, to which sums that do not fit are added.
  /// - Returns: The analyses.
  public func analysis(threads: Int, problems: inout ProblemList) -> Analysis? {
    guard let ledger, !problems.hasErrors else { return nil }
    let analysis = Analysis(ledger, threads: threads, problems: &problems)
    return problems.hasErrors ? nil : analysis
  }
}
