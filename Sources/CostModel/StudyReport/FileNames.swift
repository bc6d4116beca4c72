/// What ids are called in the names of files and elements: plain letters, digits and hyphens, and no two ids alike.
///
/// Ids are any text: `öppenvård`, `a b`, `A`. Å, ä and ö become a and o, anything else that is no letter or digit a
/// hyphen; where that makes two ids alike, also but for capitals as in folders that do not tell them apart, the later
/// one has a number.
struct FileNames: Sendable {
  private var names: [String: String] = [:]

  /// The longest name; a file's may have 255 bytes with its folder's words around it.
  private static let longest = 80

  /// The names of ids, in their order; an id may stand more than once.
  init(_ ids: [String]) {
    var taken: Set<String> = []
    for id in ids where names[id] == nil {
      let plain = Self.plain(id)
      var (name, number) = (plain, 2)
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain)-\(number)"
        number += 1
      }
      names[id] = name
    }
  }

  /// The name of an id.
  subscript(_ id: String) -> String { names[id] ?? Self.plain(id) }

  private static func plain(_ id: String) -> String {
    String(
      id.prefix(longest).map { letter -> Character in
        switch letter {
        case "å", "ä": "a"
        case "Å", "Ä": "A"
        case "ö": "o"
        case "Ö": "O"
        case "a"..."z", "A"..."Z", "0"..."9": letter.isASCII ? letter : "-"
        default: "-"
        }
      })
  }
}
