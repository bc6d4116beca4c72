/// All lines of the ledger that are the same to an evaluation.
struct FlowStream: Hashable, Sendable {
  /// The place in ``Actors`` of the authority whose services they are: by it they are credited.
  let authority: Int
  /// What is booked.
  let postClass: PostClass
  /// Who bears or pays; `nil` for production.
  let payer: Int?
  /// Who receives a transfer.
  let receiver: Int?
  /// The ranges of the study that their prices are varied by, by their places; none for observed amounts.
  let ranges: [Int]
}

/// Whose gains and losses an evaluation adds up.
public enum Perspective: Hashable, Sendable {
  /// Everybody's together: transfers cancel.
  case society
  /// The budget of the actor with this place in ``Actors``.
  case actor(Int)
}

extension FlowStream {
  /// What a krona more of the stream is to a perspective: 1, −1 or 0.
  func sign(to perspective: Perspective) -> Double {
    switch (perspective, postClass) {
    case (.society, .real): -1
    case (.society, .production): 1
    case (.society, .transfer): 0
    case (.actor(let actor), .real): payer == actor ? -1 : 0
    case (.actor, .production): 0
    case (.actor(let actor), .transfer): (receiver == actor ? 1 : 0) - (payer == actor ? 1 : 0)
    }
  }
}

/// The streams of a cohort, and which of them each line of the ledger belongs to.
struct FlowStreams: Sendable {
  /// The streams, in the order of the catalogue.
  let streams: [FlowStream]
  /// By line of the ledger; `nil` for services of authorities that the cohort does not require.
  let streamOfLine: [Int?]

  init(requires: [Int], ranges: [ParameterRange], ledger: Ledger) {
    let schablon = ledger.data.schablon
    var streams: [FlowStream] = []
    streamOfLine = ledger.lines.map { line in
      let service = schablon.services[line.service]
      guard requires.contains(service.authority), let place = line.post else { return nil }
      let post = service.posts[place]
      let isPriced = if case .priced = line.kind { true } else { false }
      let stream = FlowStream(
        authority: service.authority, postClass: post.postClass, payer: post.payer, receiver: post.receiver,
        ranges: ranges.indices.filter { place in
          guard isPriced, case .price(let id, let wanted) = ranges[place].parameter else { return false }
          return id == service.id && (wanted == nil || wanted == post.id)
        })
      if let known = streams.firstIndex(of: stream) { return known }
      streams.append(stream)
      return streams.count - 1
    }
    self.streams = streams
  }
}
