import BookingDomain
import BookingModel
import BookingPlain
import BookingScreens
import BookingSession
import Foundation
import TerminalUI

/// The conversation's outside: lines from standard input, lines to standard output, work on the executor.
///
/// Nothing here needs a terminal. No cursor is moved, no colour set; whatever is printed went through `SafeText`.
struct PlainLoop {
  private let options: Interface.Options
  private let backing: Backing

  init(options: Interface.Options, on backing: Backing) { (self.options, self.backing) = (options, backing) }

  /// Until the person leaves or the input ends.
  func run() -> Interface.ExitSummary {
    // Before any thread starts: a signal that leads here must find nobody who would end of it.
    var input = PlainInput()
    let mailbox = Mailbox<PlainAnswer>()
    let executor = EffectExecutor(upkeep: backing.owner, mailbox: mailbox)
    executor.start()
    // Whoever reads line by line hears of it with the next answer.
    backing.begin {}
    var conversation = PlainConversation(
      session: Session(
        options: options, principal: backing.principal, size: .smallestUsable, now: options.clock.now()))
    var step = conversation.begin()
    while true {
      finish(step, &conversation, executor, mailbox)
      guard !conversation.hasEnded, let line = ask(conversation, &input) else { break }
      step = conversation.handle(line, at: options.clock.now())
    }
    executor.finish(within: Loop.exitSummary)
    backing.end(conversation.session.principal)
    return Interface.ExitSummary(conversation.session)
  }

  /// Says what there is to say, and does what has to be done, one thing after the other.
  private func finish(
    _ step: PlainConversation.Step, _ conversation: inout PlainConversation,
    _ executor: EffectExecutor<PlainAnswer>,
    _ mailbox: Mailbox<PlainAnswer>
  ) {
    var jobs = step.jobs[...]
    step.lines.forEach(PlainLoop.say)
    while let job = jobs.popFirst() {
      executor.run(.command) { [office = backing.owner?.office] in job.work(office?.visit(job.principal)) }
      let more = conversation.handle(PlainLoop.wait(for: mailbox), at: options.clock.now())
      more.lines.forEach(PlainLoop.say)
      // What an answer asks for comes before what was to be done after it.
      jobs = more.jobs + jobs
    }
  }

  private static func say(_ line: SafeText) { Console.emit(broken(line) + "\n") }

  /// At the terminal's edge, which would break words; what isn't read at a terminal has each sentence in one line.
  private static func broken(_ line: SafeText) -> String {
    guard Console.outputIsTerminal else { return line.string }
    let width = Terminal.currentSize(STDOUT_FILENO).width
    return line.wrappedAtSpaces(width: width).map(\.string).joined(separator: "\n")
  }

  private static func wait(for mailbox: Mailbox<PlainAnswer>) -> PlainAnswer {
    while true {
      var poll = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      _ = Foundation.poll(&poll, 1, -1)
      // One job at a time: there is one answer.
      if let answer = mailbox.drain().first { return answer }
    }
  }

  /// A prompt and the line that is typed to it; nil at the end of the input, and when it is time to leave.
  private func ask(_ conversation: PlainConversation, _ input: inout PlainInput) -> String? {
    let isTyped = isatty(STDIN_FILENO) == 1
    let prompt = conversation.prompt
    let limit = conversation.staysOpen ? nil : options.idleEnd.map { Int($0.milliseconds) }
    Console.emit(PlainLoop.broken(prompt.words + ":") + " ")
    // Nobody's Enter ends the line where nobody types.
    guard isTyped else {
      Console.emit("\n")
      return input.line(within: limit)
    }
    guard prompt.isSecret else { return input.line(within: limit) }
    defer { Console.emit("\n") }
    return Echo.off { input.line(within: limit) }
  }
}

/// The terminal's echo of what is typed.
private enum Echo {
  /// Without it, and without signals: an interrupt must not leave the terminal silent. Ctrl-C is a character meanwhile.
  static func off(_ work: () -> String?) -> String? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return work() }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    let line = work()
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
    return line?.contains("\u{3}") == true ? nil : line
  }
}
