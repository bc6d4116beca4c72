/// Words that say that one thing came of another, in both languages: no study without a control group may use them.
enum CausalWords {
  static let all = [
    "tack vare", "på grund av", "till följd av", "ledde till", "leder till", "orsakad", "besparing", "sparade",
    "lönsam",
    "because", "caused", "due to", "thanks to", "led to", "saved", "savings", "effective",
  ]

  /// Those of them that a text has; an effect may only be denied.
  static func found(in text: String) -> [String] {
    let denied = text.lowercased().replacing("är inte en effekt", with: "").replacing("is not an effect", with: "")
    return (all + ["effekt", "effect"]).filter { denied.contains($0) }
  }
}
