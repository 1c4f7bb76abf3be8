import BookingDomain
import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// Who is expected, to read and to print: in order of name or seat, as text and as PDF.
struct AttendeesScreen: Screen {
  enum Command: Sendable, Equatable { case sort(AttendeeOrder), text, pdf, scroll(Int) }

  enum Reply: Sendable {
    case attendees(Result<[Attendee], BookingError>)
    case exported(Result<String, ExportProblem>)
  }

  private let event: Event
  private var attendees: [Attendee]?
  private var failure: BookingError?
  private var order = AttendeeOrder.name
  private var top = 0

  init(_ event: Event) { self.event = event }

  func title(_ words: any Words) -> SafeText { SafeText(words.label(.print)) }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let (read, door) = (SafeText(words.group(.read)), SafeText(words.group(.door)))
    let page = max(1, session.content.height - 2)
    let none = attendees?.isEmpty == false ? nil : SafeText(words.nobodyExpected)
    var bindings = [
      KeyBinding([.down, "j"], SafeText(words.keyScroll), Command.scroll(1), group: read, keysLabel: "↑↓"),
      KeyBinding([.up, "k"], SafeText(words.keyScrollUp), .scroll(-1), group: read, places: []),
      KeyBinding([.pageDown, .space], SafeText(words.keyPageDown), .scroll(page), group: read, places: []),
      KeyBinding(.pageUp, SafeText(words.keyPageUp), .scroll(-page), group: read, places: []),
      order == .name
        ? KeyBinding("s", SafeText(words.label(.sortBySeat)), .sort(.seat), group: door)
        : KeyBinding("n", SafeText(words.label(.sortByName)), .sort(.name), group: door),
      KeyBinding("t", SafeText(words.label(.saveText)), .text, group: door, refusal: none),
    ]
    if !session.options.isRemote {
      bindings.append(KeyBinding("p", SafeText(words.label(.savePDF)), .pdf, group: door, refusal: none))
    }
    return Keymap(bindings)
  }

  func topics(_ session: Session) -> Set<Topic>? { [.event(event.id)] }
  mutating func appear(_ context: inout StepContext<Self>) { read(&context, .asks) }
  mutating func refresh(_ context: inout StepContext<Self>) { read(&context, .locks) }

  private func read(_ context: inout StepContext<Self>, _ unproven: Request.Unproven) {
    let id = event.id
    context.ask(unproven: unproven, { visit throws(BookingError) in try visit.door.attendees(of: id) }) {
      Reply.attendees($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    let (session, event, order, attendees) = (context.session, event, order, attendees ?? [])
    let (words, now, directory) = (session.words, session.now, session.options.exportDirectory)
    switch command {
    case .sort(let order): (self.order, top) = (order, 0)
    case .scroll(let step): top = max(0, min(top + step, lines(session).count - 3))
    case .text:
      let export = AttendeeExport.text(attendees, of: event, order, words, now: now)
      guard !session.options.isRemote else { return context.push(TextScreen(.export(export))) }
      context.run(.command) { .exported(FileExport.write(export, to: directory)) }
    case .pdf:
      context.run(.command) {
        guard let pdf = AttendeeExport.pdf(attendees, of: event, order, words, now: now) else {
          return .exported(.failure(.system(words.noPDFHere)))
        }
        return .exported(FileExport.write(pdf.name, pdf.bytes, to: directory))
      }
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    let words = context.session.words
    switch reply {
    case .attendees(.success(let attendees)): (self.attendees, failure) = (attendees, nil)
    case .attendees(.failure(let error)): failure = error
    case .exported(.success(let path)): context.say(SafeText(words.savedAs(path)), .success)
    case .exported(.failure(let problem)): context.say(SafeText(words.notSaved(problem)), .danger)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse(let mouse) = input else { return false }
    switch mouse.kind {
    case .wheelDown: run(.scroll(1), &context)
    case .wheelUp: run(.scroll(-1), &context)
    default: return false
    }
    return true
  }

  private func lines(_ session: Session) -> [SafeText] {
    AttendeeExport.lines(attendees ?? [], of: event, order, session.words, now: session.now)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    guard attendees != nil else {
      if let failure {
        EmptyState.draw(on: &canvas, canvas.bounds, session.sentence(failure), key: nil)
      } else if session.isLocked {
        EmptyState.drawLocked(on: &canvas, canvas.bounds, session.words)
      }
      return
    }
    for (row, line) in lines(session).dropFirst(top).prefix(canvas.size.height).enumerated() {
      canvas.write(line, in: canvas.bounds.row(row), style: row + top == 0 ? .title : .text)
    }
  }
}
