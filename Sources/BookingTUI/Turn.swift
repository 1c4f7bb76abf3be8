import BookingDomain
import TerminalUI

/// What one step of one screen may change and ask for besides its own state.
struct Turn: Sendable {
  var session: Session
  /// The screen whose turn it is: answers come back to it.
  let screen: Int
  private(set) var effects: [Effect] = []
  private(set) var moves: [Move] = []

  init(session: Session, screen: Int) {
    self.session = session
    self.screen = screen
  }

  /// Where to go once the step is done.
  enum Move: Sendable {
    case push(any Screen)
    /// Takes the place of the screen that asked.
    case replace(any Screen)
    case pop
    /// Goes to a section's first screen.
    case root(Section)
    case question(Question)
    /// A ticket's code on the whole screen, for whoever scans it.
    case code(TicketDetails)
    case notice(Notice)
    /// Asks for the password again, then delivers the reply: for commands that a proof too old refused.
    case prove(retry: any Sendable)
    /// Asks for a proof of who is there for this one thing, however short ago the last one was, and does it.
    /// - Parameter counting: what a number typed by hand is of, for what can't be undone for many people.
    case sign(
      lead: SafeText, counting: SafeText?, @Sendable (BoxOffice, PasswordPrompt.Entry) -> ProofOutcome)
    /// A QR code on the whole screen.
    case scan(QRCodeView, caption: SafeText)
    /// Another person is at the keyboard: every section begins anew and reads what it shows.
    case newPerson(landing: Section?)
    /// Reads the cart and the account anew.
    case reload
    /// Keys that came before the screen was ready for them, as if they were pressed now.
    case press([Key])
  }

  mutating func move(_ move: Move) { moves.append(move) }
  mutating func push(_ screen: any Screen) { moves.append(.push(screen)) }
  mutating func pop() { moves.append(.pop) }
  mutating func effect(_ effect: Effect) { effects.append(effect) }

  /// A sentence at the foot of the screen for a few seconds.
  mutating func say(_ words: SafeText, _ tone: Toast.Kind = .plain) {
    moves.append(.notice(Notice(words: words, tone: tone)))
  }

  /// A refused command, in words.
  mutating func say(_ error: BookingError) { say(Wording.sentence(error, session), .danger) }

  /// Reads something. `reply` becomes one of the screen's replies; it is dropped if the screen is gone by then.
  mutating func ask<Value: Sendable, Reply: Sendable>(
    _ work: @escaping @Sendable (BoxOffice, Principal) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Reply
  ) {
    effects.append(.run(.query, job(work, reply)))
  }

  /// Changes something. Commands of one program run one after the other, in the order in which they were asked for.
  mutating func command<Value: Sendable, Reply: Sendable>(
    _ work: @escaping @Sendable (BoxOffice, Principal) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Reply
  ) {
    effects.append(.run(.command, job(work, reply)))
  }

  /// Changes something that takes a proof of its own. A proof that is refused is asked for again; the screen hears of
  /// what came after it.
  mutating func sign<Value: Sendable, Reply: Sendable>(
    _ lead: SafeText,
    _ work: @escaping @Sendable (BoxOffice, Principal, Proof) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Reply
  ) {
    sign(
      lead, counting: nil,
      { office, principal, entry throws(BookingError) in try work(office, principal, entry.proof) }, reply)
  }

  /// The same for what can't be undone for many people: how many is typed by hand, too.
  mutating func sign<Value: Sendable, Reply: Sendable>(
    _ lead: SafeText, counting label: SafeText?,
    _ work: @escaping @Sendable (BoxOffice, Principal, PasswordPrompt.Entry) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Reply
  ) {
    let principal = session.principal
    moves.append(
      .sign(lead: lead, counting: label) { office, entry in
        do throws(BookingError) {
          return .accepted(reply(.success(try work(office, principal, entry))))
        } catch {
          return error.isAboutProof ? .refused(error) : .accepted(reply(.failure(error)))
        }
      })
  }

  private func job<Value: Sendable, Reply: Sendable>(
    _ work: @escaping @Sendable (BoxOffice, Principal) throws(BookingError) -> Value,
    _ reply: @escaping @Sendable (Result<Value, BookingError>) -> Reply
  ) -> @Sendable (BoxOffice) -> Action {
    let principal = session.principal
    let screen = screen
    return { office in
      let result: Result<Value, BookingError>
      do throws(BookingError) {
        result = .success(try work(office, principal))
      } catch {
        // Whatever screen it was: it is gone with the session.
        if error == .sessionEnded {
          return .loggedOut(office.logOut(principal), of: principal, because: Wording.sessionEnded)
        }
        result = .failure(error)
      }
      return .reply(to: screen, reply(result))
    }
  }
}
