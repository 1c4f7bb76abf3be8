import BookingSession
import BookingDomain
import BookingModel
import BookingFlows
import BookingWords
import TerminalUI

/// What came of a job, told to the page that asked.
package typealias PlainAnswer = @Sendable (inout any PlainPage, inout PlainStepContext) -> Void

/// What a page asks of the box office, on behalf of whoever is here then.
package struct PlainJob: Sendable {
  package let principal: Principal
  package let work: @Sendable (Visit) -> PlainAnswer

  init(as principal: Principal, _ work: @escaping @Sendable (Visit) -> PlainAnswer) {
    self.principal = principal
    self.work = work
  }
}

/// What one step of one page may say and ask for.
package struct PlainStepContext: Sendable {
  var session: Session
  private(set) var lines: [SafeText] = []
  private(set) var jobs: [PlainJob] = []
  private(set) var moves: [Move] = []

  enum Move: Sendable {
    case push(any PlainPage)
    case replace(any PlainPage)
    case pop
    case home
  }

  init(session: Session) { self.session = session }

  /// Every word the person hears, in their language.
  var words: any Words { session.words }

  mutating func say(_ words: SafeText) { lines.append(words) }
  mutating func say(_ words: String) { say(SafeText(words)) }
  /// A refused command, in words.
  mutating func say(_ error: BookingError) { say(words.sentence(error, session.audience(.lines))) }
  mutating func move(_ move: Move) { moves.append(move) }
  mutating func run(_ work: @escaping @Sendable (Visit) -> PlainAnswer) {
    jobs.append(PlainJob(as: session.principal, work))
  }

  /// What a number or a word means is not known.
  mutating func sayUnknown() { say(words.plainUnknown) }

  /// Reads who is here, what they hold and what waits for its money.
  mutating func reload() {
    let (now, words) = (session.now, session.words)
    let (toldCart, toldOrder) = (session.cart, session.unpaid)
    run { visit in
      let account = try? visit.accounts.current()
      let cart = try? visit.cart.current()
      let unpaid = try? visit.orders.unpaid()
      var news: [SafeText] = []
      if let cart { news += OperatorChanges.of(cart, since: toldCart, now: now, visit, words) }
      if let unpaid {
        news += OperatorChanges.of(unpaid, since: toldOrder, now: now, visit, words)
      }
      let told = news
      return { _, context in
        told.forEach { context.say($0) }
        context.session.know(account ?? nil)
        if let cart { context.session.hold(cart) }
        context.session.owe(unpaid ?? nil)
      }
    }
  }

  /// Another person is here now; the cart comes along by itself. What is asked for behind it is done once their language is known.
  mutating func welcome(_ arrival: LogInResult) {
    session.arrive(arrival)
    recall()
    reload()
  }

  /// Speaks as the person who is here likes it.
  mutating func recall() {
    let principal = session.principal
    if principal.isGuest {
      session.appearance = session.startedWith
      return
    }
    run { visit in
      let kept = try? visit.accounts.preferences()
      return { _, context in
        if let kept { context.session.appearance.adopt(kept, except: context.session.options.decided) }
      }
    }
  }

  /// Nobody is here now who was: whoever types next begins at the beginning, and hears why.
  mutating func logOut(to guest: Principal, because words: SafeText) {
    welcome(LogInResult(principal: guest, account: nil))
    session.hold(Cart())
    say(words)
    move(.home)
  }
}
