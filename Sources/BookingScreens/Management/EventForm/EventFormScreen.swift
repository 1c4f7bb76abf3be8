import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Adds an event, or changes one.
struct EventFormScreen: Screen {
  enum Command: Sendable, Equatable {
    case save, section(Int), close, finishTicket
    case moveTicket(ListMove), addTicket, openTicket, removeTicket, shiftTicket(Int), locked
  }

  enum Reply: Sendable {
    case details(Result<EventDetails, BookingError>)
    case zones([String])
    case facets(Result<EventFacets, BookingError>)
    case saved(Result<Event, BookingError>)
    case restore(TicketTypeFormInput, at: Int)
    case takeOffSale(Identifier<TicketType>)
    case save, leave, reload, overwrite
    case newest(Result<EventDetails, BookingError>)
  }

  /// Nil while it is a new one.
  let event: Event?
  /// Nil until the event is read.
  var form: EventForm?
  /// As it was when the form was opened or saved.
  private var saved: EventFormInput
  private var revision = 0
  var isSaving = false
  var isGone = false
  /// Somebody else changed the event while ticket holders were thought of: what to do is asked when the form is back.
  private var isOutdated = false
  /// What fields can be completed from.
  private var known: [FieldProblem.Field: [String]] = [:]
  /// What was typed before the event was read: fast hands lose nothing.
  private var early: [Input] = []

  init(zone: String, now: Timestamp) {
    event = nil
    saved = EventFormInput(timeZone: zone)
    form = EventForm(saved, now: now)
    form?.suggestions = [.currency: saved.currency, .timeZone: saved.timeZone]
  }

  init(_ event: Event) {
    self.event = event
    saved = EventFormInput(timeZone: event.timeZone)
  }

  func title(_ words: any Words) -> SafeText {
    SafeText(event?.title ?? words.newEvent)
  }
  /// Where the cursor is among the tickets: a refused save may put it elsewhere.
  func subject(_ session: Session) -> Int? { form?.ticketList.selection }
  var hasChanges: Bool { form.map { $0.text != saved } ?? false }

  func isTyping(_ session: Session) -> Bool { form?.isTyping ?? false }
  mutating func speak(_ words: any Words) { form?.speak(words) }

  /// The same, to be shown again because it was not saved: the event is not what it was any more.
  var outdated: EventFormScreen {
    var screen = self
    screen.isOutdated = true
    return screen
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    if form == nil { read(&context) }
    if isOutdated {
      isOutdated = false
      askWhichCounts(&context)
    }
    context.ask({ _ in TimeZoneNames.all }) { result in
      if case .success(let zones) = result { Reply.zones(zones) } else { Reply.zones([]) }
    }
    context.ask(
      unproven: .fails,
      { visit throws(BookingError) in try visit.catalogue.facets(managed: true) }
    ) { Reply.facets($0) }
  }

  private func read(_ context: inout StepContext<Self>) {
    guard let id = event?.id else { return }
    context.ask(
      unproven: .asks, { visit throws(BookingError) in try visit.catalogue.event(id) }
    ) {
      Reply.details($0)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard form != nil else { return keep(input) }
    guard !isSaving else { return false }
    let layout = EventFormLayout(context.session)
    if case .mouse(let mouse) = input {
      if mouse.isClick, let index = tabs(context.session.words)?.index(at: mouse.point, in: layout.tabs) {
        form?.section = EventForm.Section(rawValue: index) ?? .basics
        form?.closeEditor()
        return true
      }
      if form?.section == .tickets, form?.editor == nil {
        switch form?.ticketList.handle(input, in: layout.form) {
        case .activated(let index): form?.openTicket(index)
        case .moved: break
        case .ignored, nil: return false
        }
        return true
      }
    }
    form?.know(now: context.session.now, territory: context.session.options.territory)
    return form?.handle(input, in: layout.form) ?? false
  }

  private mutating func keep(_ input: Input) -> Bool {
    guard case .key(let key) = input, key != .escape, !isGone, early.count < 200 else { return false }
    early.append(input)
    return true
  }

  private mutating func replay(_ context: inout StepContext<Self>) {
    let inputs = early
    early = []
    for input in inputs where !handle(input, &context) {
      if case .key(let key) = input { _ = handle(key, &context) }
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .save: save(&context)
    case .section(let step): form?.go(by: step)
    case .finishTicket: form?.closeEditor()
    case .moveTicket(let move):
      form?.ticketList.move(move, height: EventFormLayout(context.session).form.height)
    case .addTicket: form?.addTicket()
    case .openTicket: if let index = form?.ticketList.selection { form?.openTicket(index) }
    case .shiftTicket(let step): form?.moveTicket(by: step)
    case .removeTicket: removeSelectedTicket(&context)
    case .close: close(&context)
    case .locked: break
    }
  }

  private func close(_ context: inout StepContext<Self>) {
    guard hasChanges else { return context.pop() }
    context.question(Question(context.session.words.leavingUnsaved, Reply.leave, between: Reply.save))
  }

  private mutating func save(_ context: inout StepContext<Self>) {
    guard let form, !isSaving else { return }
    guard let draft = form.draft else {
      self.form?.show(form.problems)
      context.say(SafeText(context.session.words.toMend(form.problems)), .warning)
      return
    }
    isSaving = true
    let (id, revision, seller) = (event?.id, revision, context.session.sellerOfNewEvents)
    context.command({ visit throws(BookingError) in
      guard let id else { return try visit.events.add(draft, of: seller) }
      return try visit.events.change(id, draft, revision: revision)
    }) { Reply.saved($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .zones(let zones): learn([.timeZone: zones])
    case .facets(.success(let facets)):
      learn([.category: facets.categories, .city: facets.cities])
    case .facets(.failure): break
    case .details(let result): learn(result, &context)
    case .saved(let result):
      isSaving = false
      finish(result, &context)
    case .restore(let ticket, let index): form?.restore(ticket, at: index)
    case .takeOffSale(let id):
      if let index = form?.tickets.firstIndex(where: { $0.id == id }) { removeTicket(index, &context) }
    case .save: save(&context)
    case .leave: context.pop()
    case .reload:
      form = nil
      early = []
      appear(&context)
    case .overwrite:
      guard let id = event?.id else { return }
      context.ask(
        unproven: .asks, { visit throws(BookingError) in try visit.catalogue.event(id) }
      ) { Reply.newest($0) }
    case .newest(.success(let details)):
      revision = details.event.revision
      save(&context)
    case .newest(.failure(let error)): context.say(error)
    }
  }

  private mutating func learn(_ words: [FieldProblem.Field: [String]]) {
    known.merge(words) { $1 }
    form?.complete(from: known)
  }

  private mutating func learn(
    _ result: Result<EventDetails, BookingError>, _ context: inout StepContext<Self>
  ) {
    switch result {
    case .success(let details):
      saved = EventFormInput(details)
      revision = details.event.revision
      form = EventForm(saved, now: context.session.now, context.session.words)
      form?.complete(from: known)
      replay(&context)
    case .failure(.passwordNeededAgain): context.pop()
    case .failure(let error):
      isGone = true
      context.say(error)
    }
  }

  private mutating func finish(_ result: Result<Event, BookingError>, _ context: inout StepContext<Self>) {
    switch result {
    case .success(let changed) where event == nil:
      context.move(.replace(ManagedEventScreen(changed)))
      context.say(SafeText(context.session.words.savedAsDraft), .success)
    case .success:
      context.pop()
      context.say(SafeText(context.session.words.saved), .success)
    case .failure(.holdersAffected(let affected)):
      guard let event, let draft = form?.draft else { return }
      context.move(.replace(HoldersScreen(affected, of: event, draft, revision: revision, form: self)))
    case .failure(.invalid(let problems)):
      form?.showRefused(problems)
      context.say(SafeText(context.session.words.toMend(problems)), .warning)
    case .failure(.conflict): askWhichCounts(&context)
    case .failure(let error): context.say(error)
    }
  }

  private func askWhichCounts(_ context: inout StepContext<Self>) {
    context.question(
      Question(context.session.words.eventChangedMeanwhile, Reply.overwrite, between: Reply.reload))
  }
}
