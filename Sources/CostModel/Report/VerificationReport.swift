/// What `verify` prints: claim by claim what was published, what comes out, and whether it holds.
public struct VerificationReport: Sendable {
  private let verification: Verification

  /// The report on a verification.
  public init(_ verification: Verification) {
    self.verification = verification
  }

  /// The report as text, with a line feed at its end.
  public var text: String {
    (verification.results.flatMap(lines) + [conclusion]).joined(separator: "\n") + "\n"
  }

  /// How many claims hold, in a sentence.
  var conclusion: String {
    let (holding, all) = (verification.holdingCount, verification.results.count)
    guard all > 0 else { return "There are no claims: published.csv has no rows." }
    guard holding < all else { return "All \(KronorText.counted(all, "claim")) hold." }
    let hidden = verification.results.count { $0.outcome == .hidden }
    let failing = all - holding - hidden
    return "\(holding) of \(KronorText.counted(all, "claim")) hold; \(failing) \(failing == 1 ? "does" : "do") not"
      + (hidden == 0 ? "." : ", \(hidden) cannot be verified, since their cells are hidden.")
  }

  private func lines(for result: Verification.Result) -> [String] {
    let claim = result.claim
    let tolerance = claim.published.tolerance.isEmpty ? "" : " (± \(claim.published.tolerance))"
    let came = result.computed.isEmpty ? result.outcome.words : result.computed
    let verdict =
      switch result.outcome {
      case .holds: "holds"
      case .hidden: "hidden"
      case .fails, .undefined, .noRow: "FAILS"
      }
    var lines = [
      "\(verdict)  \(claim.id): published \(claim.relation.rawValue) \(claim.published.value)\(tolerance), comes out"
        + " \(came)", "       \(words(for: claim))",
      "       \(claim.source)" + (claim.note.isEmpty ? "" : ": \(claim.note)"),
    ]
    switch result.outcome {
    case .holds, .fails: break
    case .hidden:
      lines.append("       The cell is hidden in the tables as they may be shown; --no-suppression verifies it.")
    case .undefined: lines.append("       The cell is not defined.")
    case .noRow:
      lines += [
        "       No row of the table has these keys: nothing of it was booked, a key is misspelt, or the row may not be",
        "       shown; --no-suppression tells which.",
      ]
    }
    return lines
  }

  private func words(for claim: Claim) -> String {
    func words(for cell: Claim.Cell) -> String { "\(cell.column) of \(cell.row.table), \(cell.keys)" }
    guard let second = claim.second else { return words(for: claim.cell) }
    let sign = second.combination == .difference ? "less" : "over"
    return "\(words(for: claim.cell)) \(sign) \(words(for: second.cell))"
  }
}
