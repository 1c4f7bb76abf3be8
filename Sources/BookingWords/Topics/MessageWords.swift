import BookingModel
import BookingRules

/// What is mailed and texted to people: each message in its reader's language.
public protocol MessageWords: TimeWords {
  /// A message's subject and paragraphs, or the one line of a text message.
  func letter(_ message: MessageContent) -> Letter
  func greeting(_ name: String?) -> String
}

/// What a message says, with what its words need.
public struct MessageContent: Sendable {
  public let kind: MessageKind
  public let channel: Channel
  public let facts: MessageFacts
  /// Of an order; empty where the message is about none.
  public let order: String
  /// In clear; empty where it has none.
  public let code: String
  /// How long the code or the page is good for.
  public let minutes: Int
  public let attached: [AttachedFile]

  /// Nil for a message that can't be said any more: its code is gone.
  init?(_ message: Message, attached: [AttachedFile]) {
    guard !message.kind.isCode || message.secret != nil else { return nil }
    guard message.kind != .payLink || message.facts.link != nil else { return nil }
    (kind, channel, facts, self.attached) = (message.kind, message.channel, message.facts, attached)
    order = facts.orderCode ?? ""
    code = message.secret ?? ""
    // Rounded up: the message is written a moment after its code.
    minutes = facts.expiresAt.map { Int((($0 - message.createdAt).milliseconds + 59_999) / 60_000) } ?? 0
  }

  /// An email that nobody has queued yet, as it would go out.
  init(_ kind: MessageKind, _ facts: MessageFacts) {
    (self.kind, channel, self.facts, attached) = (kind, .email, facts, [])
    (order, code, minutes) = (facts.orderCode ?? "", "", 0)
  }

  /// How many tickets its lines have together.
  public var places: Int { (facts.lines ?? []).reduce(0) { $0 + $1.quantity } }

  /// What becomes of the price of tickets that were cancelled; nil where nothing is to be said of it, as of money that went
  /// back before.
  public var refund: Money? {
    guard let amount = facts.refund ?? facts.amount, facts.refund?.isZero != true,
      (facts.lines ?? []).contains(where: { !$0.unitPrice.isZero })
    else { return nil }
    return amount
  }
}

/// A message in words, without its greeting.
public struct Letter: Sendable, Equatable {
  /// Empty for a text message.
  public let subject: String
  public let paragraphs: [String]

  public init(_ subject: String, _ paragraphs: [String]) {
    (self.subject, self.paragraphs) = (subject, paragraphs)
  }

  /// A text message: one line, without greeting.
  public static func text(_ line: String) -> Letter { Letter("", [line]) }
}

extension MessageWords {
  /// The message as it goes out; nil where it can't be said any more.
  func written(_ message: Message, attached: [AttachedFile]) -> WrittenMessage? {
    MessageContent(message, attached: attached).map(written)
  }

  /// What people with tickets would read of a change of their event: to be looked at before it is sent.
  public func preview(_ facts: MessageFacts, returnBy: Timestamp?) -> WrittenMessage {
    var facts = facts
    facts.returnBy = returnBy
    return written(MessageContent(.eventChanged, facts))
  }

  private func written(_ content: MessageContent) -> WrittenMessage {
    let letter = letter(content)
    guard !letter.subject.isEmpty else {
      return WrittenMessage(subject: "", body: letter.paragraphs.joined(separator: " "))
    }
    // Whoever reads it may have nothing to do with the account: no word of theirs is in it.
    let isForAnybody = [.emailCode, .payLink, .ticketsAgain].contains(content.kind)
    let greeting = greeting(isForAnybody ? nil : content.facts.name)
    return WrittenMessage(
      subject: letter.subject,
      body: ([greeting] + letter.paragraphs + ["Booking"]).joined(separator: "\n\n") + "\n")
  }

  /// One paragraph of several lines: what is indented belongs to the line before it.
  public func block(_ first: String, _ indented: [String]) -> String {
    ([first] + indented.map { "  \($0)" }).joined(separator: "\n")
  }

  /// An event as it is or was: a title, when and where below what it is.
  public func occasion(_ lead: String, _ occasion: EventEssentials, _ when: String) -> String {
    block(lead, [occasion.title, when, "\(occasion.venue), \(occasion.city), \(occasion.country)"])
  }
}

/// Puts what the outbox keeps as facts into the words of whoever reads it.
public struct LetterWriter: MessageWriter {
  public init() {}

  public func write(_ message: Message, attached: [AttachedFile]) -> WrittenMessage? {
    Language.spoken(message.language).words.written(message, attached: attached)
  }
}
