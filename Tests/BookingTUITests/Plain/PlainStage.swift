import TerminalUI

@testable import BookingDomain
@testable import BookingTUI

/// The conversation without a process: lines in, lines out, on a real box office in memory.
struct PlainStage {
  let house: House
  private(set) var conversation: PlainConversation
  /// All that was said so far.
  private(set) var said: [String] = []

  init(_ house: House? = nil) throws {
    let house = try house ?? House()
    self.house = house
    let options = Interface.Options(
      clock: house.clock.wall, terminal: TerminalOptions(term: "dumb", colorDepth: .monochrome))
    conversation = PlainConversation(
      session: Session(
        options: options, principal: house.office.openSession(), size: .smallestUsable, now: house.clock.now))
    finish(conversation.begin())
  }

  /// Types lines and returns what the last one caused to be said.
  @discardableResult
  mutating func type(_ lines: String...) -> String {
    var answer: [String] = []
    for line in lines {
      let before = said.count
      finish(conversation.take(line, at: house.clock.now))
      answer = Array(said.dropFirst(before))
    }
    return answer.joined(separator: "\n")
  }

  private mutating func finish(_ step: PlainConversation.Step) {
    said += step.lines.map(\.string)
    for job in step.jobs { finish(conversation.receive(job(house.office), at: house.clock.now)) }
  }

  var prompt: String { conversation.prompt.words.string }

  /// The code of the last message of that kind.
  func code(by channel: Contact) -> String {
    _ = try? house.office.work()
    let body = house.delivery.messages.last { $0.channel == channel }?.body ?? ""
    return String(body.drop { !$0.isNumber }.prefix(6))
  }
}
