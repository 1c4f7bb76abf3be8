import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What a page asks the box office for.
typealias PlainRequest = @Sendable (Visit) -> PlainReply

/// What came of it, as whoever asked is told.
enum PlainReply: Sendable {
  /// Goes on on the page that asked; nobody hears of it if the page is gone by then.
  case page(@Sendable (inout any PlainPage, inout PlainStepContext) -> Void)
  /// What is known of the person who is here, wherever they are by now; dropped if it is another one.
  case person(@Sendable (inout PlainStepContext) -> Void)
}

/// What is asked for a page, on behalf of whoever is here then.
package struct PlainJob: Sendable {
  package let principal: Principal
  let page: Int
  let task: Task

  enum Task: Sendable {
    case shop(PlainRequest)
    /// Needs no box office.
    case here(@Sendable () -> PlainReply)
  }

  /// - Parameter visit: nil where there is no shop: what only one could answer has no answer then.
  package func work(_ visit: Visit?) -> PlainAnswer {
    let reply: PlainReply =
      switch (task, visit) {
      case (.shop(let request), let visit?): request(visit)
      case (.here(let work), _): work()
      case (.shop, nil): .person { _ in }
      }
    return PlainAnswer(reply: reply, page: page, principal: principal)
  }
}

/// A reply on its way to the page that asked, by the page's number: it meets no other one's question.
package struct PlainAnswer: Sendable {
  let reply: PlainReply
  let page: Int
  let principal: Principal
}

/// What one step of one page may say and ask for.
struct PlainStepContext: Sendable {
  var session: Session
  /// The number of the page whose turn it is: answers come back to it.
  let page: Int
  private(set) var lines: [SafeText] = []
  private(set) var jobs: [PlainJob] = []
  private(set) var moves: [Move] = []

  enum Move: Sendable {
    case push(any PlainPage)
    /// Takes the place of the page that asked.
    case replace(any PlainPage)
    case pop
    /// The same, and the page below goes on where it was, without a word.
    case resume
    case home
  }

  init(session: Session, page: Int) {
    self.session = session
    self.page = page
  }

  /// Every word the person hears, in their language.
  var words: any Words { session.words }

  mutating func say(_ words: SafeText) { lines.append(words) }
  mutating func say(_ words: String) { say(SafeText(words)) }
  /// A refused command, in words.
  mutating func say(_ error: BookingError) { say(words.sentence(error, session.audience(.lines))) }
  mutating func move(_ move: Move) { moves.append(move) }
  mutating func run(for page: Int, _ request: @escaping PlainRequest) {
    jobs.append(PlainJob(principal: session.principal, page: page, task: .shop(request)))
  }
  mutating func runHere(for page: Int, _ work: @escaping @Sendable () -> PlainReply) {
    jobs.append(PlainJob(principal: session.principal, page: page, task: .here(work)))
  }

  /// Reads what is known of the person who is here.
  private mutating func learn(
    _ read: @escaping @Sendable (Visit) -> @Sendable (inout PlainStepContext) -> Void
  ) {
    run(for: page) { .person(read($0)) }
  }

  /// What a number or a word means is not known.
  mutating func sayUnknown() { say(words.plainUnknown) }

  /// Reads who is here, what they hold and what waits for its money.
  mutating func reload() {
    guard session.options.device == nil else { return }
    let (now, words) = (session.now, session.words)
    let (toldCart, toldOrder) = (session.cart, session.unpaid)
    learn { visit in
      let account = try? visit.accounts.current()
      let cart = try? visit.cart.current()
      let unpaid = try? visit.orders.unpaid()
      var news: [SafeText] = []
      if let cart { news += OperatorChanges.of(cart, since: toldCart, now: now, visit, words) }
      if let unpaid {
        news += OperatorChanges.of(unpaid, since: toldOrder, now: now, visit, words)
      }
      let told = news
      return { context in
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
    learn { visit in
      let kept = try? visit.accounts.preferences()
      return { context in
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
