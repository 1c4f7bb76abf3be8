import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// Keys and clicks, and what follows from a change
extension EventForm {
  /// False when the input is none of the form's business.
  mutating func handle(_ input: Input, in area: Rect) -> Bool {
    fit(area)
    if editor != nil { return takeInEditor(input, in: area) }
    switch section {
    case .basics: return handle(input, into: \.basics, in: area)
    case .place: return handle(input, into: \.place, in: area)
    case .tickets: return false
    }
  }

  private mutating func takeInEditor(_ input: Input, in area: Rect) -> Bool {
    guard let index = editor?.index, let outcome = editor?.handle(input, in: area) else { return false }
    switch outcome {
    case .ignored: return false
    case .taken: break
    case .changed:
      let field = editor?.form.focus
      refused.removeAll { $0.index == index && TicketTypeForm.Field($0.field) == field }
    case .done: closeEditor()
    }
    return true
  }

  private mutating func handle(
    _ input: Input, into path: WritableKeyPath<EventForm, Form<Field>>, in area: Rect
  ) -> Bool {
    let before = self[keyPath: path].focusIndex
    if input == .key(.right), accept(in: path) { return true }
    typeOverSuggestion(input, in: path)
    let outcome = self[keyPath: path].handle(input, in: area)
    let after = self[keyPath: path].focusIndex
    let last = self[keyPath: path].fields.count - 1
    switch outcome {
    case .ignored, .pressed:
      guard input == .key(.enter), before == last else { return false }
      go(by: 1)
    case .changed(let field): changed(field)
    case .moved, .full:
      if before != after, path == \EventForm.place { left(place.fields[before].id) }
      if case .key(let key) = input, before == last, after == 0, last > 0 {
        if key == .tab || key == .down { go(by: 1) }
      } else if case .key(let key) = input, before == 0, after == last {
        if key == .shiftTab || key == .up { goBack() }
      }
    }
    hint(path)
    validate()
    return true
  }

  /// Takes what is offered as completion, where the cursor stands at the end.
  private mutating func accept(in path: WritableKeyPath<EventForm, Form<Field>>) -> Bool {
    guard let field = self[keyPath: path].focus, case .text(let typed)? = self[keyPath: path][field]?.kind,
      typed.cursor == typed.text.count, let completion = completion(field, typed.text)
    else { return false }
    self[keyPath: path].setText(completion, for: field)
    changed(field)
    hint(path)
    validate()
    return true
  }

  private func completion(_ field: Field, _ typed: String) -> String? {
    known[field].flatMap { Suggestion.of(typed, in: $0) }
  }

  private mutating func changed(_ field: Field) {
    refused.removeAll { $0.field == field }
    readDates()
    guard field == .startsAt, let start = place.dateTime(.startsAt) else { return }
    for (follower, date) in followers.moved(to: start, shown: { place.text($0) }) {
      setDate(date, for: follower)
    }
  }

  /// Whoever types into what was only suggested means something else: it goes, as a selected text would.
  private mutating func typeOverSuggestion(_ input: Input, in path: WritableKeyPath<EventForm, Form<Field>>) {
    guard input.isTyped, let field = self[keyPath: path].focus,
      case .text(let typed)? = self[keyPath: path][field]?.kind
    else { return }
    let suggestion = suggestions.removeValue(forKey: field)
    if typed.text == suggestion, typed.cursor == typed.text.count {
      self[keyPath: path].setText("", for: field)
    }
  }

  /// A zone that was begun is completed when one goes on.
  private mutating func left(_ field: Field) {
    guard field == .timeZone, !text.isZoneKnown, let zone = completion(.timeZone, place.text(.timeZone))
    else { return }
    place.setText(zone, for: .timeZone)
  }

  private mutating func setDate(_ date: DateTimeParts, for field: Field) {
    guard let index = place.fields.firstIndex(where: { $0.id == field }) else { return }
    place.fields[index].kind = .dateTime(DateTimeField(date))
    place.fields[index].speak(words)
  }

  /// Says what Right would complete.
  mutating func hint(_ path: WritableKeyPath<EventForm, Form<Field>>) {
    for index in self[keyPath: path].fields.indices {
      let field = self[keyPath: path].fields[index].id
      let offered = completion(field, self[keyPath: path].text(field))
      let own = EventFormHint(rawValue: field.rawValue).map { SafeText(words.hint($0)) } ?? ""
      self[keyPath: path].fields[index].hint = offered.map { "→ \(SafeText($0))" } ?? own
    }
  }

  mutating func go(by step: Int) {
    closeEditor()
    let count = Section.allCases.count
    section = Section(rawValue: (section.rawValue + step + count) % count) ?? .basics
    switch section {
    case .basics: EventForm.focus(&basics, basics.fields.first?.id)
    case .place: EventForm.focus(&place, place.fields.first?.id)
    case .tickets: break
    }
    validate()
  }

  /// A field that has the focus already is not left by being focused: its error would show too early.
  private static func focus(_ form: inout Form<Field>, _ field: Field?) {
    if let field, form.focus != field { form.focus(field) }
  }

  private mutating func goBack() {
    go(by: -1)
    switch section {
    case .basics: EventForm.focus(&basics, basics.fields.last?.id)
    case .place: EventForm.focus(&place, place.fields.last?.id)
    case .tickets: break
    }
  }

  private mutating func readDates() {
    let (times, words) = (EventTimes(text, now: now, words), words)
    place.readDates { times.reading($1, of: $0, words) }
  }

  mutating func validate() {
    readDates()
    let (problems, words) = (problems + refused, words)
    func problem(_ field: FormField<Field>) -> SafeText? {
      problems.first { $0.field == field.id && ($0.index == nil || $0.field == .currency) }
        .map { SafeText(words.reason($0.reason)) }
    }
    basics.validate(problem)
    place.validate(problem)
  }

  /// What the box office refused, which counts only the ticket types that are on sale.
  mutating func showRefused(_ problems: [FieldProblem]) {
    let offered = text.offered
    show(
      problems.map { problem in
        guard let index = problem.index, offered.indices.contains(index) else { return problem }
        return FieldProblem(problem.field, problem.reason, at: offered[index])
      })
  }

  /// Shows everything that needs mending and goes to the first of it.
  mutating func show(_ problems: [FieldProblem]) {
    closeEditor()
    refused = problems.filter { problem in !self.problems.contains(problem) }
    validate()
    basics.showErrors()
    place.showErrors()
    guard let first = problems.first else { return }
    section = EventForm.section(of: first)
    switch section {
    case .basics: basics.focus(first.field)
    case .place: place.focus(first.field)
    case .tickets:
      guard let index = first.index else { return }
      openTicket(index)
      if let field = TicketTypeForm.Field(first.field) { editor?.focus(field) }
    }
  }
}
