import BookingWords
import TerminalUI
import TestSupport

@testable import BookingDomain
@testable import BookingModel
@testable import BookingPlain
@testable import BookingSession
@testable import BookingTUI

/// The conversation without a process: lines in, lines out, on a real box office in memory.
struct PlainStage {
  let shop: Shop
  private(set) var conversation: PlainConversation
  /// All that was said so far.
  private(set) var said: [String] = []

  init(_ shop: Shop? = nil, in language: Language = .english, device: DeviceDoor? = nil) throws {
    let shop = try shop ?? Shop()
    self.shop = shop
    var options = Interface.Options(
      clock: shop.clock.wall, terminal: TerminalOptions(term: "dumb", colorDepth: .monochrome))
    options.language = language
    options.device = device
    conversation = PlainConversation(
      session: Session(
        options: options, principal: shop.office.openSession(), size: .smallestUsable, now: shop.clock.now))
    finish(conversation.begin())
  }

  /// Types lines and returns what the last one caused to be said.
  @discardableResult
  mutating func type(_ lines: String...) -> String {
    var answer: [String] = []
    for line in lines {
      let before = said.count
      finish(conversation.handle(line, at: shop.clock.now))
      answer = Array(said.dropFirst(before))
    }
    return answer.joined(separator: "\n")
  }

  private mutating func finish(_ step: PlainConversation.Step) {
    said += step.lines.map(\.string)
    for job in step.jobs {
      let answer = job.work(shop.office.visit(job.principal))
      finish(conversation.handle(answer, at: shop.clock.now))
    }
  }

  var prompt: String { conversation.prompt.words.string }

  /// The code of the last message of that kind.
  func code(by channel: Channel) -> String {
    _ = try? shop.office.operator.work()
    let body = shop.delivery.messages.last { $0.channel == channel }?.body ?? ""
    return String(body.drop { !$0.isNumber }.prefix(6))
  }
}
