import BookingModel
import BookingRules
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
  /// As it was opened, with what no field shows.
  private let opened: TicketTypeFormInput
  private let currency: Currency?
  private let times: EventTimes
  private(set) var form: Form<Field>
  /// What the box office refused, until the field is changed.
  private var refused: [FieldProblem]

  init(
    _ text: TicketTypeFormInput, at index: Int, currency: Currency?, times: EventTimes,
    refused: [FieldProblem] = []
  ) {
    self.index = index
    opened = text
    self.currency = currency
    self.times = times
    self.refused = refused
    let code = SafeText(currency?.code ?? "")
    form = Form([
      FormField(
        .name, "Name", .text(TextField(text.name, graphemeLimit: 60)), hint: "Stalls, Standing, Child"),
      FormField(
        .price, "Price", .text(TextField(text.price, graphemeLimit: 16, accepts: .amount)),
        hint: "\(code), with fees and taxes; 0 is free"),
      FormField(
        .kind, "Seating",
        .choice(Choice(["general admission", "numbered seats"], selection: text.isSeated ? 1 : 0))),
      FormField(
        .least, Wording.name(.minPerOrder), .text(TextField(text.least, graphemeLimit: 4, accepts: .digits)),
        hint: "places"),
      FormField(
        .most, Wording.name(.maxPerOrder), .text(TextField(text.most, graphemeLimit: 4, accepts: .digits)),
        hint: "places"),
      FormField(
        .saleStartsAt, Wording.name(.saleStartsAt), .dateTime(DateTimeField(text.saleStartsAt)),
        hint: "empty: right away"),
      FormField(
        .saleEndsAt, Wording.name(.saleEndsAt), .dateTime(DateTimeField(text.saleEndsAt)),
        hint: "empty: until the event is over"),
    ])
    lastCapacity = text.capacity
    lastPlan = text.plan
    arrange()
    validate()
    if !refused.isEmpty { form.showErrors() }
  }

  /// What stands in the field that is not shown: switching to and fro loses nothing.
  private var lastCapacity: String
  private var lastPlan: String

  var isSeated: Bool { form.choice(.kind) == 1 }

  var text: TicketTypeFormInput {
    var text = opened
    text.name = form.text(.name)
    text.price = form.text(.price)
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
      ? FormField(
        .plan, "Plan",
        .multiline(TextArea(lastPlan, height: 5, placeholder: "A-F: 1-6 _ 7-12", graphemeLimit: 4000)),
        hint: "A-F: 1-6 _ 7-12  4* accessible  [Balcony]  empty row: -")
      : FormField(
        .capacity, "Capacity", .text(TextField(lastCapacity, graphemeLimit: 7, accepts: .digits)),
        hint: "places")
    form.fields.insert(field, at: kind + 1)
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
      validate()
      return .changed
    }
  }

  mutating func focus(_ field: Field) {
    form.focus(field)
    form.showErrors()
    form.focus(field)
  }

  private mutating func validate() {
    form.readDates { times.reading($1, of: $0 == .saleStartsAt ? .saleStartsAt : .saleEndsAt) }
    let problems = text.problems(currency: currency, times: times, at: index) + refused
    form.validate { field in
      guard let problem = problems.first(where: { Field($0.field) == field.id }) else { return nil }
      return Wording.reason(problem.reason)
    }
  }

  static func problem(of plan: String) -> SafeText? {
    do throws(SeatingPlanProblem) {
      _ = try SeatingPlan(plan)
      return nil
    } catch {
      return Wording.sentence(error)
    }
  }

  mutating func fit(_ area: Rect) { form.setHeight(area.height - 20, of: .plan) }

  mutating func suggest(_ day: DateTimeParts) { form.suggest(day) }

  var isTyping: Bool { form.takesText }
}
