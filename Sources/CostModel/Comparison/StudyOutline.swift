/// What two runs' studies say of which figures hold what: enough to tell where a price or a file can be seen.
struct StudyOutline: Sendable {
  /// A series of a figure.
  private struct Series: Sendable {
    let id: String
    let services: [String]
    let restOf: Set<String>
  }

  private struct Figure: Sendable {
    let id: String
    let classes: Set<String>
    let series: [Series]
  }

  private let figures: [Figure]
  private let requirements: [[String: Set<String>]]

  /// The outline of both: what is in one of them counts.
  init(_ a: RunResults, _ b: RunResults) {
    figures = [a, b].flatMap { $0.study["figures"]?.elements ?? [] }.map { figure in
      Figure(
        id: figure["id"]?.text ?? "", classes: Set(figure["class"]?.texts ?? []),
        series: (figure["series"]?.elements ?? []).map { series in
          Series(
            id: series["id"]?.text ?? "", services: series["services"]?.texts ?? [],
            restOf: Set(series["rest_of"]?.texts ?? []))
        })
    }
    requirements = [a.requirements, b.requirements]
  }

  /// Whether a row's cohort has clients whose records at an authority were reviewed; rows without a cohort have.
  func reviews(_ authority: String, in row: ComparedTable.RowName) -> Bool {
    guard let cohort = row["cohort"] ?? row["figure"] else { return true }
    let known = requirements.compactMap { $0[cohort] }
    return known.isEmpty || known.contains { $0.contains(authority) }
  }

  /// Whether a series of a figure, or its total, sums a post.
  func holds(
    service: String, post: String, of authority: String, class postClass: String, figure: String, series: String
  ) -> Bool {
    figures.contains { one in
      guard one.id == figure, one.classes.contains(postClass) else { return false }
      return one.series.contains { candidate in
        guard series == "total" || candidate.id == series else { return false }
        if candidate.services.contains(where: { $0 == service || $0 == "\(service)/\(post)" }) { return true }
        // The rest leaves out what another series names whole; what it names in part stays possible.
        return candidate.restOf.contains(authority)
          && !one.series.contains { $0.services.contains(service) }
      }
    }
  }
}
