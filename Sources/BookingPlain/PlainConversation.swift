import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The whole shop, line by line: a line in, lines out and what is to be done. Pure; time and answers come from outside.
package struct PlainConversation: Sendable {
  package private(set) var session: Session
  package private(set) var hasEnded = false
  private var pages: [OpenPage]
  private var lastID = 0
  /// A guest was asked whether to let go what is held, and leave.
  private var isLeaving = false
  /// A warning about the time that is left is given once a stage.
  private var warned = WarningStage.none

  private enum WarningStage: Int { case none, soon, now }

  /// A page as the conversation holds it, with its number: answers to one that was left find nobody.
  private struct OpenPage: Sendable {
    let id: Int
    var page: any PlainPage
  }

  /// What a step says, and what has to happen before the next line is asked for.
  package struct Step: Sendable {
    package var lines: [SafeText] = []
    package var jobs: [PlainJob] = []
  }

  package init(session: Session) {
    self.session = session
    pages = [OpenPage(id: 0, page: Self.firstPage(session))]
  }

  /// Where everything begins.
  private static func firstPage(_ session: Session) -> any PlainPage {
    session.options.device.map { PlainGatePage($0) } ?? PlainHomePage()
  }

  package var prompt: PlainPrompt {
    isLeaving ? PlainPrompt(session.words, asks: .leave) : page.prompt(session)
  }
  /// Whether nobody is logged out or let go now for typing nothing.
  package var staysOpen: Bool { page.staysOpen(session).map { session.now < $0 } ?? false }
  private var page: any PlainPage { pages.last?.page ?? Self.firstPage(session) }

  package mutating func begin() -> Step {
    var step = takeStep {
      $1.recall()
      $1.reload()
    }
    step.lines = [session.options.mistake].compactMap(\.self) + step.lines
    // The first page waits for what is read, and all that is said for the language it is said in.
    let isShop = session.options.device == nil
    let hello = takeStep {
      $1.runHere(for: $1.page) {
        .page { page, context in
          if isShop { context.words.plainHello.forEach { context.say($0) } }
          page.appear(&context)
        }
      }
    }
    step.jobs += hello.jobs
    return step
  }

  package mutating func handle(_ text: String, at now: Timestamp) -> Step {
    let idle = now - session.lastInput
    session.now = now
    session.lastInput = now
    if let limit = session.options.idleLogOut, session.account != nil, idle >= limit, !staysOpen {
      return logOutIdle()
    }
    var step = Step(lines: timeWords())
    let line = PlainLine(text)
    let more = leave(line) ?? everywhere(line) ?? takeStep { page, context in page.handle(line, &context) }
    step.lines += more.lines
    step.jobs += more.jobs
    return step
  }

  package mutating func handle(_ answer: PlainAnswer, at now: Timestamp) -> Step {
    session.now = now
    switch answer.reply {
    case .page(let tell):
      guard let index = pages.firstIndex(where: { $0.id == answer.page }) else { return Step() }
      return takeStep(at: index) { tell(&$0, &$1) }
    case .person(let tell):
      guard answer.principal == session.principal else { return Step() }
      return takeStep { tell(&$1) }
    }
  }

  /// The words that work at every question.
  private mutating func everywhere(_ line: PlainLine) -> Step? {
    switch line.says(.help, .again, .back, .home, .cart, .quit, in: session.words) {
    case .help: return Step(lines: helpLines())
    case .again: return takeStep { $0.appear(&$1) }
    case .back:
      return takeStep { page, context in
        if !page.stepBack(&context) { context.move(.pop) }
      }
    case .home: return takeStep { $1.move(.home) }
    case .cart where session.options.device == nil:
      return page is PlainCartPage ? nil : takeStep { $1.move(.push(PlainCartPage())) }
    case .quit:
      guard session.account == nil, !session.cart.isEmpty, let left = session.holdLeft else { return end() }
      isLeaving = true
      return Step(lines: [SafeText(session.words.plainLeaving(session.cart.places, left))])
    default: return nil
    }
  }

  /// What is answered to the question whether to leave.
  private mutating func leave(_ line: PlainLine) -> Step? {
    guard isLeaving else { return nil }
    isLeaving = false
    if line.says(.yes, .quit, in: session.words) != nil { return end() }
    return Step(lines: session.cart.isEmpty ? [] : [SafeText(session.words.plainStays)])
  }

  private mutating func end() -> Step {
    hasEnded = true
    return Step(lines: [SafeText(session.words.plainGoodbye)])
  }

  private func helpLines() -> [SafeText] {
    [page.topic(session), .everywhere].compactMap(\.self).flatMap(session.words.plainHelp)
      .map { SafeText($0) }
  }

  /// One step of the page that is read.
  private mutating func takeStep(_ body: (inout any PlainPage, inout PlainStepContext) -> Void) -> Step {
    takeStep(at: pages.count - 1, body)
  }

  private mutating func takeStep(
    at index: Int, _ body: (inout any PlainPage, inout PlainStepContext) -> Void
  ) -> Step {
    let (open, wasRead) = (pages[index], index == pages.count - 1)
    var context = PlainStepContext(session: session, page: open.id)
    body(&pages[index].page, &context)
    session = context.session
    var result = Step(lines: context.lines, jobs: context.jobs)
    let read = pages.last?.id
    var appears = false
    for move in context.moves {
      apply(move, of: open.id)
      if case .resume = move { continue }
      appears = appears || wasRead || pages.last?.id != read
    }
    if appears {
      let more = takeStep { $0.appear(&$1) }
      result.lines += more.lines
      result.jobs += more.jobs
    }
    return result
  }

  /// What a page wants to be left for, of the page with that number.
  private mutating func apply(_ move: PlainStepContext.Move, of id: Int) {
    let index = pages.firstIndex { $0.id == id }
    switch move {
    case .push(let page):
      let above = open(page)
      pages.append(above)
    case .replace(let page): if let index { pages[index] = open(page) }
    case .pop, .resume: if let index, index > 0 { pages.remove(at: index) }
    case .home: pages = [open(Self.firstPage(session))]
    }
  }

  private mutating func open(_ page: any PlainPage) -> OpenPage {
    lastID += 1
    return OpenPage(id: lastID, page: page)
  }

  private mutating func logOutIdle() -> Step {
    takeStep { _, context in
      context.run(for: context.page) { visit in
        let guest = visit.session.logOut()
        return .person { context in
          context.logOut(to: guest, because: SafeText(context.session.words.loggedOutWhileIdle))
        }
      }
    }
  }

  /// What the clock has to say before anything else: time that runs short, and time that has run out.
  private mutating func timeWords() -> [SafeText] {
    guard let left = session.holdLeft, let end = session.cart.expiresAt else {
      warned = .none
      return []
    }
    guard end > session.now else {
      session.expire()
      warned = .none
      return [SafeText(session.words.plainHoldsEnded)]
    }
    let stage: WarningStage = left < .seconds(30) ? .now : left < .minutes(2) ? .soon : .none
    defer { warned = stage }
    guard stage.rawValue > warned.rawValue else { return [] }
    return [SafeText(session.words.plainHeldFor(left))]
  }
}
