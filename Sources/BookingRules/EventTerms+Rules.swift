import BookingModel

extension EventTerms {
  /// What needs mending, in their order.
  package var problems: [FieldProblem] {
    Self.all.compactMap { term in
      switch term.kind {
      case .number(let path, let range):
        guard let number = self[keyPath: path], !range.contains(number) else { return nil }
        return FieldProblem(term.field, .outOfRange(range.lowerBound, range.upperBound))
      case .text(let path, let length):
        return TextRule(maximum: length).reason(against: self[keyPath: path])
          .map { FieldProblem(term.field, $0) }
      }
    }
  }

  /// With their texts in one form.
  var tidied: EventTerms {
    var terms = self
    for case .text(let path, _) in Self.all.map(\.kind) {
      terms[keyPath: path] = NormalizedText.normalised(terms[keyPath: path])
    }
    return terms
  }
}
