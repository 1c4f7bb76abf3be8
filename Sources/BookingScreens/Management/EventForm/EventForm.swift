import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// An event being typed: two forms and a list of ticket types, one section of them shown at a time.
struct EventForm: Sendable {
  typealias Field = FieldProblem.Field

  typealias Section = EventFormSection

  var section = Section.basics
  var basics: Form<Field>
  var place: Form<Field>
  var tickets: [TicketTypeFormInput]
  var ticketList = ListView(rowHeight: 1)
  /// The ticket type that is open.
  var editor: TicketTypeForm?
  /// What the box office refused, until the field is changed.
  var refused: [FieldProblem] = []
  /// What fields can be completed from.
  var known: [Field: [String]] = [:]
  /// The end and the doors go along with the start until somebody types others.
  var followers: DependentTimes
  /// What was filled in for a new event, to be typed over.
  var suggestions: [Field: String] = [:]
  /// When it was last typed into: where "tomorrow" and days without a year are counted from.
  var now: Timestamp

  /// What it says everything in.
  private(set) var words: any Words

  init(_ text: EventFormInput, now: Timestamp, _ words: any Words = Language.english.words) {
    self.now = now
    self.words = words
    followers = DependentTimes(text)
    var summary = TextField(text.summary, byteLimit: 960, graphemeLimit: 240)
    summary.setCursor(0)
    let basics: [FormField<Field>] = [
      FormField(.title, .text(TextField(text.title, graphemeLimit: 120))),
      FormField(.category, .text(TextField(text.category, graphemeLimit: 40))),
      FormField(.currency, .text(TextField(text.currency, graphemeLimit: 3))),
      FormField(.summary, .text(summary)),
      FormField(
        .description, .multiline(TextArea(atStartOf: text.description, height: 5, graphemeLimit: 8000))),
    ]
    self.basics = Form(
      basics
        + EventTerms.all.map { FormField($0.field, .text(TextField(text.terms[$0.field] ?? "", for: $0))) })
    place = Form([
      FormField(.venue, .text(TextField(text.venue, graphemeLimit: 120))),
      FormField(.city, .text(TextField(text.city, graphemeLimit: 80))),
      FormField(.country, .text(TextField(text.country, graphemeLimit: 2))),
      FormField(.timeZone, .text(TextField(text.timeZone, graphemeLimit: 64))),
      FormField(.startsAt, .dateTime(DateTimeField(text.startsAt))),
      FormField(.endsAt, .dateTime(DateTimeField(text.endsAt))),
      FormField(.doorsAt, .dateTime(DateTimeField(text.doorsAt))),
    ])
    tickets = text.tickets
    ticketList.count = tickets.count
    say(words)
  }

  /// Says labels, hints and problems in this language from now on.
  mutating func speak(_ words: any Words) {
    guard type(of: words) != type(of: self.words) else { return }
    self.words = words
    say(words)
    editor?.speak(words)
  }

  private mutating func say(_ words: any Words) {
    for path in [\EventForm.basics, \.place] {
      for index in self[keyPath: path].fields.indices {
        self[keyPath: path].fields[index].speak(words)
        self[keyPath: path].fields[index].label = SafeText(words.name(self[keyPath: path].fields[index].id))
      }
      hint(path)
    }
    validate()
  }

  /// Takes notice of the time, and of where somebody is. While nothing is typed calendars begin at eight o'clock today.
  mutating func know(now: Timestamp, territory: String?) {
    self.now = now
    let firstWeekday = words.format.firstWeekday(in: territory)
    place.beginWeeks(on: firstWeekday)
    editor?.beginWeeks(on: firstWeekday)
    var day = DateTimeParts(now, zone: place.text(.timeZone))
    (day.hour, day.minute) = (20, 0)
    place.suggest(day)
    editor?.suggest(day)
  }

  mutating func complete(from known: [Field: [String]]) { self.known = known }

  /// Lets long texts have the rows that are left over.
  mutating func fit(_ area: Rect) {
    editor?.fit(area)
    // Where little is left, the hints of the other fields go before rows of the description do.
    let besideHints = area.height - 13
    basics.setHeight(besideHints < 8 ? area.height - 8 : besideHints, of: .description)
  }

  /// What is typed now, an open ticket type included.
  var text: EventFormInput {
    var text = EventFormInput(timeZone: place.text(.timeZone))
    text.title = basics.text(.title)
    text.category = basics.text(.category)
    text.currency = basics.text(.currency).uppercased()
    text.summary = basics.text(.summary)
    text.description = basics.text(.description)
    text.venue = place.text(.venue)
    text.city = place.text(.city)
    text.country = place.text(.country).uppercased()
    text.startsAt = place.text(.startsAt)
    text.endsAt = place.text(.endsAt)
    text.doorsAt = place.text(.doorsAt)
    for term in EventTerms.all { text.terms[term.field] = basics.text(term.field) }
    text.tickets = tickets
    if let editor, tickets.indices.contains(editor.index) { text.tickets[editor.index] = editor.text }
    return text
  }

  var problems: [FieldProblem] { text.problems(now: now) }

  /// What the box office is asked to keep; nil while there are `problems`.
  var draft: EventDraft? { text.draft(now: now) }

  var isTyping: Bool {
    if let editor { return editor.isTyping }
    switch section {
    case .basics: return basics.takesText
    case .place: return place.takesText
    case .tickets: return false
    }
  }

  /// How many things are wrong in a section, of those that may be shown.
  func visibleErrors(_ section: Section) -> Int {
    switch section {
    case .basics: basics.fields.filter { $0.visibleError != nil }.count
    case .place: place.fields.filter { $0.visibleError != nil }.count
    case .tickets: refused.filter { EventForm.section(of: $0) == .tickets }.count
    }
  }

  func errors(ofTicket index: Int) -> [FieldProblem] {
    guard !tickets[index].isOffSale else { return [] }
    return text.tickets[index].problems(currency: text.money, times: EventTimes(text, now: now), at: index)
      + refused.filter { $0.index == index }
  }

  static func section(of problem: FieldProblem) -> Section {
    if problem.field == .currency { return .basics }
    if problem.index != nil || problem.field == .ticketTypes { return .tickets }
    switch problem.field {
    case .venue, .city, .country, .timeZone, .startsAt, .endsAt, .doorsAt: return .place
    default: return .basics
    }
  }
}

extension Form {
  /// Gives a text of several lines at least five rows, at most sixteen.
  mutating func setHeight(_ height: Int, of id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id }),
      case .multiline(var area) = fields[index].kind
    else { return }
    area.height = min(max(5, height), 16)
    fields[index].kind = .multiline(area)
  }
}

extension TextField {
  /// A term as it is typed, read from its beginning.
  fileprivate init(_ text: String, for term: EventTerms.Term) {
    switch term.kind {
    case .number(_, let range):
      self.init(text, graphemeLimit: String(range.upperBound).count, accepts: .digits)
    case .text(_, let length):
      self.init(text, byteLimit: 4 * length, graphemeLimit: length)
      setCursor(0)
    }
  }
}

extension TextArea {
  /// A text that is read from its beginning.
  init(atStartOf text: String, height: Int, graphemeLimit: Int) {
    self.init(text, height: height, graphemeLimit: graphemeLimit)
    while handle(.key(.up)) == .moved {}
    _ = handle(.key(.home))
  }
}
