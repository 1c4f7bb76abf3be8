import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// One ticket type being edited.
struct TicketTypeForm: Sendable {
  enum Field: Hashable, Sendable {
    case name, price, kind, capacity, plan, least, most, saleStartsAt, saleEndsAt

    init?(_ field: FieldProblem.Field) {
      switch field {
      case .ticketTypeName: self = .name
      case .price, .currency: self = .price
      case .capacity: self = .capacity
      case .seatingPlan: self = .plan
      case .minPerOrder: self = .least
      case .maxPerOrder: self = .most
      case .saleStartsAt: self = .saleStartsAt
      case .saleEndsAt: self = .saleEndsAt
      default: return nil
      }
    }
  }

  /// Which of the event's ticket types it is.
  let index: Int
  private var words: any Words
  /// As it was opened, with what no field shows.
  private let opened: TicketTypeFormInput
  private let currency: Currency?
  private let times: EventTimes
  private(set) var form: Form<Field>
  /// What the box office refused, until the field is changed.
  private var refused: [FieldProblem]

  init(
    _ text: TicketTypeFormInput, at index: Int, currency: Currency?, times: EventTimes,
    refused: [FieldProblem] = [], _ words: any Words
  ) {
    self.words = words
    self.index = index
    opened = text
    self.currency = currency
    self.times = times
    self.refused = refused
    form = Form([
      FormField(.name, .text(TextField(text.name, graphemeLimit: 60))),
      FormField(
        .price, .text(TextField(words.format.typed(text.price), graphemeLimit: 16, accepts: .amount))),
      FormField(.kind, .choice(Choice(["", ""], selection: text.isSeated ? 1 : 0))),
      FormField(.least, .text(TextField(text.least, graphemeLimit: 4, accepts: .digits))),
      FormField(.most, .text(TextField(text.most, graphemeLimit: 4, accepts: .digits))),
      FormField(.saleStartsAt, .dateTime(DateTimeField(text.saleStartsAt))),
      FormField(.saleEndsAt, .dateTime(DateTimeField(text.saleEndsAt))),
    ])
    lastCapacity = text.capacity
    lastPlan = text.plan
    arrange()
    speak(words)
    if !refused.isEmpty { form.showErrors() }
  }

  /// What stands in the field that is not shown: switching to and fro loses nothing.
  private var lastCapacity: String
  private var lastPlan: String

  var isSeated: Bool { form.choice(.kind) == 1 }

  var text: TicketTypeFormInput {
    var text = opened
    text.name = form.text(.name)
    // With its own language's mark for decimals it is still the same price.
    let price = form.text(.price)
    if price != words.format.typed(opened.price) { text.price = price }
    text.isSeated = isSeated
    text.capacity = isSeated ? lastCapacity : form.text(.capacity)
    text.plan = isSeated ? form.text(.plan) : lastPlan
    text.least = form.text(.least)
    text.most = form.text(.most)
    text.saleStartsAt = form.text(.saleStartsAt)
    text.saleEndsAt = form.text(.saleEndsAt)
    return text
  }

  /// Puts the number or the plan below the choice between them.
  private mutating func arrange() {
    guard let kind = form.fields.firstIndex(where: { $0.id == .kind }) else { return }
    if form[.capacity] != nil { lastCapacity = form.text(.capacity) }
    if form[.plan] != nil { lastPlan = form.text(.plan) }
    form.fields.removeAll { $0.id == .capacity || $0.id == .plan }
    let field: FormField<Field> =
      isSeated
      ? FormField(.plan, .multiline(TextArea(lastPlan, height: 5, graphemeLimit: 4000)))
      : FormField(.capacity, .text(TextField(lastCapacity, graphemeLimit: 7, accepts: .digits)))
    form.fields.insert(field, at: kind + 1)
  }

  /// Says labels, hints and problems in this language.
  mutating func speak(_ words: any Words) {
    self.words = words
    for index in form.fields.indices {
      let field = form.fields[index].id
      form.fields[index].label = SafeText(field.label(words))
      form.fields[index].hint = SafeText(field.hint(words, currency))
      switch form.fields[index].kind {
      case .choice(let choice):
        let options = [words.generalAdmission, words.numberedSeats]
        form.fields[index].kind = .choice(
          Choice(options.map { SafeText($0) }, selection: choice.selection))
      case .multiline(var plan):
        plan.placeholder = SafeText(words.planExample)
        form.fields[index].kind = .multiline(plan)
      case .dateTime: form.fields[index].speak(words)
      case .text, .toggle: break
      }
    }
    validate()
  }

  enum Outcome: Sendable { case ignored, taken, changed, done }

  mutating func handle(_ input: Input, in area: Rect) -> Outcome {
    let isLast = form.focus == form.fields.last?.id
    switch form.handle(input, in: area) {
    case .ignored, .pressed: return isLast && input == .key(.enter) ? .done : .ignored
    case .moved, .full:
      validate()
      return .taken
    case .changed(let field):
      refused.removeAll { Field($0.field) == field }
      if field == .kind { arrange() }
      speak(words)
      return .changed
    }
  }

  mutating func focus(_ field: Field) {
    form.focus(field)
    form.showErrors()
    form.focus(field)
  }

  private mutating func validate() {
    let (times, words) = (times, words)
    form.readDates { times.reading($1, of: $0 == .saleStartsAt ? .saleStartsAt : .saleEndsAt, words) }
    let problems = text.problems(currency: currency, times: times, at: index) + refused
    form.validate { field in
      guard let problem = problems.first(where: { Field($0.field) == field.id }) else { return nil }
      return SafeText(words.reason(problem.reason))
    }
  }

  mutating func fit(_ area: Rect) { form.setHeight(area.height - 20, of: .plan) }

  mutating func suggest(_ day: DateTimeParts) { form.suggest(day) }
  mutating func beginWeeks(on day: Int) { form.beginWeeks(on: day) }

  var isTyping: Bool { form.takesText }
}

extension TicketTypeForm.Field {
  fileprivate func label(_ words: any Words) -> String {
    switch self {
    case .name: words.name(.ticketTypeName)
    case .price: words.name(.price)
    case .kind: words.seatingLabel
    case .capacity: words.name(.capacity)
    case .plan: words.name(.seatingPlan)
    case .least: words.name(.minPerOrder)
    case .most: words.name(.maxPerOrder)
    case .saleStartsAt: words.name(.saleStartsAt)
    case .saleEndsAt: words.name(.saleEndsAt)
    }
  }

  fileprivate func hint(_ words: any Words, _ currency: Currency?) -> String {
    switch self {
    case .name: words.hint(.ticketTypeName)
    case .price: words.priceHint(currency)
    case .kind: ""
    case .capacity, .least, .most: words.hint(.places)
    case .plan: words.hint(.plan)
    case .saleStartsAt: words.hint(.saleStartsAt)
    case .saleEndsAt: words.hint(.saleEndsAt)
    }
  }
}

extension FormField {
  /// One whose label and hint are said once the language is known.
  init(_ id: ID, _ kind: Kind) { self.init(id, "", kind) }
}
