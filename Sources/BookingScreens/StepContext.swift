import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import TerminalUI

/// What one step of one screen may change and ask for besides its own state. Whatever it asks for comes back as a reply of
/// that very screen: that somebody receives it is for the compiler to know.
struct StepContext<Owner: Screen>: Sendable {
  var session: Session
  /// The generation of the screen whose turn it is: answers come back to it.
  private let screen: Int
  private(set) var effects: [Effect] = []
  private(set) var moves: [ScreenMove] = []

  init(session: Session, screen: Int) {
    self.session = session
    self.screen = screen
  }

  mutating func move(_ move: ScreenMove) { moves.append(move) }
  mutating func push(_ screen: any Screen) { moves.append(.push(screen)) }
  mutating func pop() { moves.append(.pop) }
  mutating func effect(_ effect: Effect) { effects.append(effect) }

  /// A sentence at the foot of the screen for a few seconds. With `undo` a key delivers that reply meanwhile.
  mutating func say(_ words: SafeText, _ tone: Toast.Kind = .plain, undo: Owner.Reply? = nil) {
    moves.append(.notice(Notice(words: words, tone: tone, undo: undo.map(delivery))))
  }

  /// A refused command, in words.
  mutating func say(_ error: BookingError) { say(session.sentence(error), .danger) }

  /// A question before something that can't be undone. The answer is one of the screen's replies.
  mutating func question(_ title: SafeText, _ words: SafeText, _ choices: [Question<Owner.Reply>.Choice]) {
    question(Question(title, words, choices))
  }

  mutating func question(_ question: Question<Owner.Reply>) {
    moves.append(.question(question.map { .reply(delivery($0)) }))
  }

  /// Reads something. `reply` becomes one of the screen's replies; nobody gets it if the screen is gone by then.
  mutating func ask<Value: Sendable>(
    unproven: Request.Unproven = .locks,
    _ work: @escaping @Sendable (Visit) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Owner.Reply
  ) {
    send(
      .query, unproven, lead: nil,
      { visit, _ throws(BookingError) in try work(visit) }, reply)
  }

  /// Changes something. Commands of one program run one after the other, in the order in which they were asked for. Where
  /// the last proof of who is here is too old for it, the password is asked for, and then it is done.
  mutating func command<Value: Sendable>(
    _ work: @escaping @Sendable (Visit) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Owner.Reply
  ) {
    send(
      .command, .asks, lead: nil,
      { visit, _ throws(BookingError) in try work(visit) },
      reply)
  }

  /// Changes something that may take a proof of its own: it is tried without one first. `lead` says why one is asked for.
  mutating func command<Value: Sendable>(
    proving lead: SafeText,
    _ work: @escaping @Sendable (Visit, Proof?) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Owner.Reply
  ) {
    send(.command, .asks, lead: lead, work, reply)
  }

  /// Changes something that always takes a proof of its own. A proof that is refused is asked for again; the screen hears
  /// of what came after it.
  ///
  /// - Parameter counting: what a number typed by hand is of, for what can't be undone for many people.
  mutating func sign<Value: Sendable>(
    _ lead: SafeText, counting: SafeText? = nil,
    _ work: @escaping @Sendable (Visit, PasswordPrompt.Entry) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Owner.Reply
  ) {
    let delivery = delivery
    moves.append(
      .sign(lead: lead, counting: counting) { visit, entry in
        do throws(BookingError) {
          return .done(delivery(reply(.success(try work(visit, entry)))))
        } catch {
          return error.isAboutProof ? .refused(error) : .done(delivery(reply(.failure(error))))
        }
      })
  }

  /// Has the box office do what a flow asks for; what came of it goes back to the flow.
  mutating func run<Asked: FlowRequest>(
    _ request: Asked, _ reply: @escaping @Sendable (Asked.Event) -> Owner.Reply
  ) {
    let work: @Sendable (Visit) throws(BookingError) -> Asked.Event = {
      visit throws(BookingError) in try request.run(visit)
    }
    request.isReading
      ? ask(unproven: request.isWaitedFor ? .asks : .locks, work) { reply(request.event($0)) }
      : command(work) { reply(request.event($0)) }
  }

  /// The same for what may take a proof of its own. `lead` says why one is asked for.
  mutating func run<Asked: ProvenRequest>(
    _ request: Asked, proving lead: SafeText, _ reply: @escaping @Sendable (Asked.Event) -> Owner.Reply
  ) {
    command(
      proving: lead, { visit, proof throws(BookingError) in try request.run(visit, proof) }
    ) { reply(request.event($0)) }
  }

  /// Does something that needs no box office.
  mutating func run(_ lane: Effect.Lane, _ work: @escaping @Sendable () -> Owner.Reply) {
    let delivery = delivery
    effects.append(.work(lane) { .reply(delivery(work())) })
  }

  private mutating func send<Value: Sendable>(
    _ lane: Effect.Lane, _ unproven: Request.Unproven, lead: SafeText?,
    _ work: @escaping @Sendable (Visit, Proof?) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Owner.Reply
  ) {
    let delivery = delivery
    let request = Request(screen: screen, lane: lane, unproven: unproven, lead: lead) {
      visit, proof in
      do throws(BookingError) {
        return Request.Answer(delivery(reply(.success(try work(visit, proof)))))
      } catch {
        return Request.Answer(delivery(reply(.failure(error))), refusal: error)
      }
    }
    effects.append(request.effect(as: session.principal))
  }

  private var delivery: @Sendable (Owner.Reply) -> Delivery {
    { [screen] reply in Delivery(reply, to: Owner.self, screen) }
  }
}

/// Where to go once a step is done.
enum ScreenMove: Sendable {
  case push(any Screen)
  /// Takes the place of the screen that asked.
  case replace(any Screen)
  case pop
  /// Goes to a section's first screen.
  case root(Section)
  case question(Question<Overlay.Answer>)
  /// A ticket's code on the whole screen, for whoever scans it.
  case code(TicketDetails)
  case notice(Notice)
  /// Asks for a proof of who is there for this one thing, however short ago the last one was, and does it.
  /// - Parameter counting: what a number typed by hand is of, for what can't be undone for many people.
  case sign(lead: SafeText, counting: SafeText?, @Sendable (Visit, PasswordPrompt.Entry) -> ProofOutcome)
  /// A QR code on the whole screen.
  case scan(QRCodeView, caption: SafeText)
  /// Another person is at the keyboard: every section begins anew and reads what it shows.
  case newPerson(landing: Section?)
  /// Reads the cart and the account anew.
  case reload
  /// Keys that came before the screen was ready for them, as if they were pressed now.
  case replay([Key])
}

extension StepContext {
  /// Makes sure that the poster is read, once.
  mutating func want(_ image: Identifier<ImageRecord>?) {
    guard let image, session.posters.isUnknown(image) else { return }
    session.posters.markAsked(image)
    effect(.run(.query, as: session.principal) { .poster(image, Poster.read($0, image)) })
  }
}
