/// A set of posts of the price lists, by their places in ``PublicKnowledge/posts``.
///
/// What a count of users is about is such a set: a service, a care form, a payer, a figure's series. Two counts over
/// the same clients, quarters and posts are the same number, whatever tables they stand in.
struct PostSet: Hashable, Sendable {
  private var words: [UInt64] = []

  init() {}

  init(_ places: some Sequence<Int>) {
    for place in places { insert(place) }
  }

  var isEmpty: Bool { words.isEmpty }

  mutating func insert(_ place: Int) {
    while words.count <= place / 64 { words.append(0) }
    words[place / 64] |= 1 << UInt64(place % 64)
  }

  func isSubset(of other: PostSet) -> Bool {
    words.count <= other.words.count && words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  func intersects(_ other: PostSet) -> Bool {
    zip(words, other.words).contains { $0 & $1 != 0 }
  }

  func union(_ other: PostSet) -> PostSet {
    var union = self
    while union.words.count < other.words.count { union.words.append(0) }
    for place in other.words.indices { union.words[place] |= other.words[place] }
    return union
  }
}
