extension VarmlandTexts {
  /// The block `evaluation` of `study.json`: what is assumed beside the accounts and the records.
  static let evaluation = """
      "evaluation": {
        // What the ombud cost in 2024, per year with an ombud; per client met in the year is shown beside.
        "internal": {"accounts": "accounts.csv", "year": 2024, "host": "kommun",
                     "per": "client_year", "units": 150, "units_source": "about 15 active clients per ombud, 10 ombud",
                     "also_per": [{"per": "client", "units": 218, "units_source": "clients met in 2024"}]},
        "counterfactual": "control",
        "discount_rate": 0.03, "timing": "mid", "horizon": 5, "drop_off": 0.1,
        // Others help to a job as well.
        "by_authority": {"skatteverket": {"attribution": 0.2}},
        "outcomes": {"file": "outcomes.csv", "clients": 218},
        "ranges": [
          {"parameter": "discount_rate", "low": 0, "high": 0.05},
          {"parameter": "drop_off", "low": 0, "high": 0.3},
          {"parameter": "attribution/skatteverket", "low": 0, "high": 0.4},
          {"parameter": "units", "low": 120, "high": 218},  // 12 at a time for each ombud; all who were met
          {"price": "slutenvard", "low": 0.8, "high": 1.5},  // the mean day probably costs more than the schablon
          {"price": "boendestod/kommun", "low": 0.8, "high": 1.2},
          {"price": "lon/produktion", "low": 0.7, "high": 1},
          {"price": "ekonomiskt_bistand/administration", "low": 0.5, "high": 2, "distribution": "uniform"},
        ],
        "scenarios": [
          {"id": "current", "prices": "current"},
          {"id": "prices_2020", "price_year": 2020},
          {"id": "before_after", "counterfactual": "base"},
          {"id": "green_book", "discount_rate": [{"to_year": 30, "rate": 0.035}, {"to_year": 75, "rate": 0.03},
                                                 {"to_year": 125, "rate": 0.025}]},
          {"id": "five_percent", "discount_rate": 0.05},
          {"id": "window_only", "horizon": 2, "drop_off": 0},
        ],
        "draws": 2000, "seed": 2024,
      },

    """
}
