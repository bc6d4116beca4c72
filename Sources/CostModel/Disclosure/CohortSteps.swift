/// The steps by which the cohorts of a study come about, those that several cohorts share numbered once.
///
/// A client is removed at its first failing reason. So the clients that a step removes depend on the group and on the
/// steps before it and on nothing else: cohorts whose steps begin alike share these counts, and a cohort is known by
/// its last step.
struct CohortSteps: Sendable {
  /// The numbers of each cohort's steps, `clients` first, without `final`; by the cohort's id.
  private(set) var steps: [String: [Int]] = [:]
  /// The step before each; `nil` for `clients`.
  private var parents: [Int?] = []
  /// Of each step the others that remove for the same reason and come after fewer reasons: whom it removes, they do.
  private var wider: [[Int]] = []
  /// The same the other way round.
  private var narrower: [[Int]] = []
  /// The last steps of the cohorts that come about through each step.
  private var cohorts: [[Int]] = []
  /// The same step of the group of all clients, of the intervention and of the controls, where there are all three.
  private(set) var groups: [(all: Int, parts: [Int])] = []
  /// The place in ``groups`` of each step that is in one.
  private(set) var groupOfStep: [Int: Int] = [:]

  init(_ cohorts: [Cohort]) {
    var numbers: [[String]: Int] = [:]
    for cohort in cohorts {
      var path = [cohort.definition.group.rawValue]
      var ofCohort: [Int] = []
      for step in cohort.steps.dropLast() {
        let least = step.name == "contact_too_short" ? cohort.definition.minContact.map { " \($0)" } : nil
        path.append(step.name + (least ?? ""))
        let number = numbers[path] ?? parents.count
        if number == parents.count {
          numbers[path] = number
          parents.append(ofCohort.last)
          self.cohorts.append([])
        }
        ofCohort.append(number)
      }
      steps[cohort.definition.id] = ofCohort
      guard let last = ofCohort.last else { continue }
      for step in ofCohort where !self.cohorts[step].contains(last) { self.cohorts[step].append(last) }
    }
    noteWider(numbers)
    for (path, number) in numbers.sorted(by: { $0.value < $1.value })
    where path[0] == CohortDefinition.Group.all.rawValue {
      let parts = [CohortDefinition.Group.intervention, .control].compactMap {
        numbers[[$0.rawValue] + path.dropFirst()]
      }
      guard parts.count == 2 else { continue }
      for step in [number] + parts { groupOfStep[step] = groups.count }
      groups.append((number, parts))
    }
  }

  private mutating func noteWider(_ numbers: [[String]: Int]) {
    wider = Array(repeating: [], count: numbers.count)
    narrower = wider
    let paths = numbers.sorted { $0.value < $1.value }.map(\.key)
    let reasons = paths.map { Set($0) }
    for (step, path) in paths.enumerated() {
      for (other, otherPath) in paths.enumerated() where other != step && path.last == otherPath.last {
        if reasons[step].isSuperset(of: reasons[other]) {
          wider[step].append(other)
          narrower[other].append(step)
        }
      }
    }
  }

  /// The pairs of steps for the same reason that a step is in, the one that comes after more reasons first.
  func nested(with step: Int) -> [(narrow: Int, wide: Int)] {
    wider[step].map { (step, $0) } + narrower[step].map { ($0, step) }
  }

  /// The stretches of steps that a step is in: from `clients` or a cohort's last step to another cohort's last step.
  func stretches(through step: Int) -> [(from: Int, to: Int)] {
    cohorts[step].flatMap { last in
      let path = path(to: last)
      let place = path.firstIndex(of: step) ?? 0
      // The step itself may begin a stretch, and ends the one to a cohort that it is the last step of.
      return path.indices.dropLast().filter { ($0 == 0 || isLast(path[$0])) && $0 <= place }.map { (path[$0], last) }
    }
  }

  /// Whether a step is the last one of a cohort.
  func isLast(_ step: Int) -> Bool { cohorts[step].contains(step) }

  /// The steps from `clients` to a step.
  func path(to step: Int) -> [Int] {
    var path = [step]
    while let parent = parents[path[0]] { path.insert(parent, at: 0) }
    return path
  }

  /// The last step of a cohort, by which the cohort is known.
  func last(of cohort: String) -> Int { steps[cohort]?.last ?? 0 }
}
