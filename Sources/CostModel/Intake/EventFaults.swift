/// Says all that is wrong with one row of an event source.
///
/// Reading stops at the first fault that it meets; this walks through the row again and names every one.
struct EventFaults {
  let context: EventContext
  let service: ServiceFinder.Found

  func report(_ row: RowScanner, client: Int32, to problems: inout ProblemList) {
    let fields = context.fields
    if client == ClientFinder.missing {
      add(.missingValue, row, fields.client, &problems) { .missingValue("client", at: $0) }
    }
    reportDays(row, &problems)
    reportQuantities(row, &problems)
    if let field = fields.rate, !row.isBlank(field), context.rates.rate(row, field) == nil {
      let words = Rate.allCases.map(\.rawValue)
      add(.unknownWord, row, field, &problems) {
        .unknownWord(row.text(field), what: "rate (per)", among: words, at: $0)
      }
    }
    reportAuthority(row, &problems)
  }

  private func reportDays(_ row: RowScanner, _ problems: inout ProblemList) {
    let from = day(row, context.fields.from, "from", isRequired: true, &problems)
    guard let field = context.fields.to, let to = day(row, field, "to", isRequired: false, &problems), let from
    else { return }
    if to < from {
      add(.endBeforeStart, row, field, &problems) { .endBeforeStart("to", to, from, at: $0) }
    } else if service.shape == .point, to != from {
      add(.invalidDay, row, field, &problems) { .visitOfSeveralDays(at: $0) }
    }
  }

  private func reportQuantities(_ row: RowScanner, _ problems: inout ProblemList) {
    let fields = context.fields
    let quantity = number(row, fields.quantity, &problems)
    let amount = number(row, fields.amount, &problems)
    if service.unit == .kr {
      if case .value = quantity, case .value = amount {
        add(.quantityAndAmount, row, fields.amount, &problems) { .quantityAndAmount(at: $0) }
      }
      if case .empty = quantity, case .empty = amount {
        add(.missingQuantity, row, fields.quantity ?? fields.amount, &problems) { .missingQuantity(unit: .kr, at: $0) }
      }
      return
    }
    if case .value(let stated) = quantity, stated.isNegative {
      add(.negativeQuantity, row, fields.quantity, &problems) { .negativeQuantity(at: $0) }
    }
    if case .empty = quantity, service.shape == .period, !service.unit.isTime {
      add(.missingQuantity, row, fields.quantity, &problems) { .missingQuantity(unit: service.unit, at: $0) }
    }
  }

  private func reportAuthority(_ row: RowScanner, _ problems: inout ProblemList) {
    let actors = context.schablon.actors
    let own = actors.names[Int(service.authority)]
    if let field = context.fields.authority, !row.isBlank(field) {
      let text = row.text(field)
      let named = actors.authority(named: text)
      if named == nil {
        add(.unknownWord, row, field, &problems) {
          .unknownWord(text, what: "authority", among: actors.authorities, at: $0)
        }
      } else if named.map(Int32.init) != service.authority {
        add(.authorityMismatch, row, field, &problems) { .authorityMismatch(text, own: own, at: $0) }
      }
    }
    if let authority = context.sourceAuthority, authority != Int(service.authority) {
      add(.authorityMismatch, row, context.fields.service, &problems) {
        .sourceAuthorityMismatch(actors.names[authority], own: own, at: $0)
      }
    }
  }

  private func day(
    _ row: RowScanner, _ field: Int, _ name: String, isRequired: Bool, _ problems: inout ProblemList
  ) -> Day? {
    switch row.day(field) {
    case .value(let day): return day
    case .empty:
      if isRequired { add(.missingValue, row, field, &problems) { .missingValue(name, at: $0) } }
    case .invalid(let text): add(.invalidDay, row, field, &problems) { .invalidDay(text, at: $0) }
    }
    return nil
  }

  private func number(_ row: RowScanner, _ field: Int?, _ problems: inout ProblemList) -> Parsed<DecimalNumber> {
    guard let field else { return .empty }
    let number = row.number(field)
    if case .invalid(let text) = number {
      add(.invalidNumber, row, field, &problems) { .invalidNumber(text, at: $0) }
    }
    return number
  }

  private func add(
    _ kind: Problem.Kind, _ row: RowScanner, _ field: Int?, _ problems: inout ProblemList,
    _ problem: (Problem.Place) -> Problem
  ) {
    problems.report(kind, in: context.file) {
      problem(row.place(field ?? context.fields.service, in: context.file))
    }
  }
}
