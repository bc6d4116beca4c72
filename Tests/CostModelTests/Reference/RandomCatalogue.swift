/// A random catalogue of services with prices and index series, and the schablon folders that hold it.
///
/// What the study uses is drawn first. Then some of it is put in a second folder, with other rows for the same
/// things in the first, which must not count.
struct RandomCatalogue {
  struct Service {
    var id: String
    var authority: String
    var unit: String
    var isPoint: Bool
    var careForm: String
    var posts: [Post]

    var hasReal: Bool { posts.contains { $0.category == "real" } }
    /// Whether a period without a quantity has its length as volume.
    var isTime: Bool { ["dygn", "dag", "vecka", "manad", "kvartal", "ar"].contains(unit) }
  }

  struct Post {
    var id: String
    var category: String
    var payer: String
    var receiver: String
    var prices: [(year: Int, price: String, index: String)]
  }

  static let units = ["timme", "besok", "dygn", "dag", "vecka", "manad", "kvartal", "ar", "styck", "kr"]
  static let indexes = ["KPI", "LPIK"]

  var services: [Service] = []
  /// Authorities that have services.
  var authorities: [String] = []
  var actors: [String] = []

  init(authorities: [String], actors: [String], using random: inout RandomNumbers) {
    self.authorities = authorities
    self.actors = actors
    let count = random.int(6...14)
    let units = random.shuffled(Self.units) + Self.units
    for number in 0..<count {
      let unit = units[number]
      let authority = random.one(of: authorities)
      var careForm = ""
      if random.chance(authority == "landsting" ? 75 : 25) {
        careForm = random.one(of: ["oppenvard", "slutenvard", "primarvard"])
      }
      let isPoint = random.chance(unit == "besok" ? 75 : unit == "styck" || unit == "kr" ? 40 : 15)
      var service = Service(
        id: "s\(number)_\(unit)", authority: authority, unit: unit, isPoint: isPoint, careForm: careForm, posts: [])
      let posts = random.chance(50) ? 1 : random.int(2...4)
      for post in 0..<posts { service.posts.append(self.post(number: post, of: service, using: &random)) }
      services.append(service)
    }
  }

  private func post(number: Int, of service: Service, using random: inout RandomNumbers) -> Post {
    let category = random.one(of: ["real", "real", "real", "transfer", "transfer", "production"])
    let others = authorities + ["klient", "arbetsgivare", "staten"] + actors
    var post = Post(id: "p\(number)", category: category, payer: "", receiver: "", prices: [])
    if category != "production" {
      post.payer = random.chance(75) ? service.authority : random.one(of: others)
    }
    if category == "transfer" {
      let receivers = others.filter { $0 != post.payer }
      post.receiver = random.chance(60) && post.payer != "klient" ? "klient" : random.one(of: receivers)
    }
    let isFree = random.chance(4)
    for year in random.some(random.int(1...3), of: Array(2004...2016)) {
      let price: String
      if service.unit == "kr" {
        price = random.one(of: ["1", "0,3142", "0.3142", "0,25", "1,05", "0,5"])
      } else {
        price = isFree ? "0" : random.text(hundredths: random.chance(60) ? random.int(2_000...200_000) : 50_000)
      }
      let isIndexed = random.chance(service.unit == "kr" ? 10 : 75)
      post.prices.append((year, price, isIndexed ? random.one(of: Self.indexes) : ""))
    }
    return post
  }

  /// The files of one or two schablon folders, by their paths.
  func files(folders: [String], using random: inout RandomNumbers) -> [String: String] {
    var tables: [String: RandomTable] = [:]
    func place(_ folder: String, _ file: String) -> String { folder + "/" + file }
    for folder in folders {
      tables[place(folder, "insatser.csv")] = RandomTable(
        ["service", "authority", "unit", "shape", "care_form", "name_sv", "name_en"])
      for file in ["priser.csv", "priser-lokala.csv"] {
        tables[place(folder, file)] = RandomTable(
          ["service", "post", "class", "payer", "receiver", "year", "price", "index", "source", "basis", "note"])
      }
      tables[place(folder, "index.csv")] = RandomTable(["index", "year", "value", "source"])
    }
    let (first, second) = (folders[0], folders[folders.count - 1])
    func overrides(_ random: inout RandomNumbers) -> Bool { folders.count > 1 && random.chance(25) }

    for service in services {
      let isOverridden = overrides(&random)
      if isOverridden {
        var other = service
        other.authority = random.one(of: authorities)
        other.unit = random.one(of: Self.units)
        other.isPoint.toggle()
        other.careForm = "annan"
        tables[place(first, "insatser.csv")]?.rows.append(row(of: other, using: &random))
      }
      tables[place(isOverridden ? second : first, "insatser.csv")]?.rows.append(row(of: service, using: &random))
      for (number, post) in service.posts.enumerated() {
        let isOverridden = overrides(&random)
        let isOnlyInSecond = !isOverridden && folders.count > 1 && random.chance(10)
        if isOverridden {
          var other = self.post(number: number, of: service, using: &random)
          other.id = post.id
          for row in rows(of: other, service, using: &random) {
            tables[place(first, "priser.csv")]?.rows.append(row)
          }
        }
        let folder = isOverridden || isOnlyInSecond ? second : first
        for row in rows(of: post, service, using: &random) {
          tables[place(folder, random.chance(85) ? "priser.csv" : "priser-lokala.csv")]?.rows.append(row)
        }
      }
    }
    for index in Self.indexes {
      if overrides(&random) {
        tables[place(first, "index.csv")]?.rows += rows(ofIndex: index, using: &random)
        tables[place(second, "index.csv")]?.rows += rows(ofIndex: index, using: &random)
      } else {
        tables[place(first, "index.csv")]?.rows += rows(ofIndex: index, using: &random)
      }
    }
    var files: [String: String] = [:]
    for (path, table) in tables.sorted(by: { $0.key < $1.key }) where !table.rows.isEmpty {
      var table = table
      table.rows = random.shuffled(table.rows)
      files[path] = table.text(delimiter: ";")
    }
    return files
  }

  /// Region is another name of landsting.
  static func name(_ actor: String, using random: inout RandomNumbers) -> String {
    actor == "landsting" && random.chance(30) ? "region" : actor
  }

  private func row(of service: Service, using random: inout RandomNumbers) -> [String] {
    [
      service.id, Self.name(service.authority, using: &random), service.unit, service.isPoint ? "point" : "period",
      service.careForm, "Insats " + service.id, "Service " + service.id,
    ]
  }

  private func rows(of post: Post, _ service: Service, using random: inout RandomNumbers) -> [[String]] {
    let payer = Self.name(post.payer, using: &random)
    let receiver = Self.name(post.receiver, using: &random)
    return post.prices.map { price in
      [
        service.id, post.id, post.category, payer, receiver, String(price.year), price.price, price.index,
        "Random; not a real price", "illustration", "",
      ]
    }
  }

  private func rows(ofIndex index: String, using random: inout RandomNumbers) -> [[String]] {
    var value = random.int(24_000...26_000)
    return (2000...2020).map { year in
      value += random.int(-100...800)
      return [index, String(year), random.text(hundredths: value / 10 * 10), "Random; not a real index"]
    }
  }
}

/// A delimited text file to be written.
struct RandomTable {
  var header: [String]
  var rows: [[String]] = []
  /// So many rows are before an empty line, which is no row.
  var emptyLineAfter: Int?

  init(_ header: [String]) { self.header = header }

  func text(delimiter: Character, lineEnd: String = "\n") -> String {
    var lines = ([header] + rows).map { row in
      row.map { quoted($0, delimiter) }.joined(separator: String(delimiter)) + lineEnd
    }
    if let emptyLineAfter { lines.insert(lineEnd, at: emptyLineAfter + 1) }
    return lines.joined()
  }

  private func quoted(_ field: String, _ delimiter: Character) -> String {
    guard field.contains(where: { $0 == delimiter || $0 == "\"" || $0 == "\n" }) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
