/// Hints in words.
extension Solver {
  /// The constraints by which an unknown's bounds came to be what they are.
  func reasons(for unknown: Int, _ propagation: Propagation) -> String {
    let places = [propagation.lowReason[unknown], propagation.highReason[unknown]].filter { $0 >= 0 }
    return words(Set(places).sorted().map { constraints[$0] })
  }

  /// The constraints of an unknown that matter.
  func words(around unknown: Int, _ propagation: Propagation) -> String {
    words(
      propagation.constraints.constraints(of: unknown).filter { !propagation.isRedundant($0) }.map { constraints[$0] })
  }

  func words(_ constraints: [LinearSystem.Constraint]) -> String {
    let more = constraints.count > 3 ? ["… (\(constraints.count) in all)"] : []
    return (constraints.prefix(3).map(words) + more).joined(separator: "; ")
  }

  private func words(_ constraint: LinearSystem.Constraint) -> String {
    let terms = constraint.terms.prefix(6).map { term in
      let factor = abs(term.factor) == 1 ? "" : "\(abs(term.factor)) × "
      return (term.factor < 0 ? "− " : "+ ") + factor + system.name(term.unknown)
    }
    let more = constraint.terms.count > 6 ? " …" : ""
    let sign = constraint.isEquality ? "=" : "≤"
    return "\(terms.joined(separator: " "))\(more) \(sign) \(constraint.right) (\(constraint.source.rawValue))"
  }
}
