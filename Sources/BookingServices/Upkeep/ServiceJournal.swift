import BookingModel
import BookingWords
import Logging
import Synchronization

/// What is heard of the services outside: when each last did what it was asked, and what keeps it from that. The log gets each
/// cause once, with what to do about it, and its end: a thousand orders that wait for one key are one line.
public final class ServiceJournal: Sendable {
  /// What is known of one service.
  public struct Entry: Sendable, Equatable, Codable {
    public var answeredAt: Timestamp?
    /// By what it was asked.
    public var troubles: [String: Ongoing] = [:]
    /// Seconds that its clock is ahead of this machine's; nil where it doesn't say.
    public var clockAhead: Int64?

    public struct Ongoing: Sendable, Equatable, Codable {
      public let trouble: ServiceProblem
      public let since: Timestamp
      public var lastAt: Timestamp
    }
  }

  /// More than that nobody's clock is wrong by chance.
  public static let clockTolerance = TimeSpan.minutes(1)

  let clock: WallClock
  private let logger: Logger?
  /// Logs are in English whatever anybody speaks.
  private let words = Language.english.words
  private let known = Mutex<[ExternalService: Entry]>([:])

  public init(clock: WallClock, logger: Logger?) {
    self.clock = clock
    self.logger = logger
  }

  public var entries: [ExternalService: Entry] { known.withLock { $0 } }

  /// Whether somebody doesn't take a key, a password or a right: another may lie on the disk by now.
  public var isRefused: Bool {
    entries.values.contains { entry in entry.troubles.values.contains { $0.trouble.needsOperator } }
  }

  /// It did what it was asked.
  ///
  /// - Parameter subject: what that was: a call, a log-in.
  func answered(_ service: ExternalService, _ subject: String) {
    let ended = known.withLock { known in
      known[service, default: Entry()].answeredAt = clock.now()
      return known[service]?.troubles.removeValue(forKey: subject)
    }
    guard let ended else { return }
    logger?.notice(
      "\(service.name) answers again",
      metadata: ["call": "\(subject)", "after": "\(words.roughly(clock.now() - ended.since))"])
  }

  /// It didn't, for a reason that others will meet as well.
  ///
  /// - Parameter order: the code of the order it was about.
  func failed(
    _ service: ExternalService, _ subject: String, _ trouble: ServiceProblem, order: String? = nil
  ) {
    let now = clock.now()
    let isNew = known.withLock { known in
      let before = known[service]?.troubles[subject]
      let isNew = before?.trouble != trouble
      known[service, default: Entry()].troubles[subject] = Entry.Ongoing(
        trouble: trouble, since: isNew ? now : before?.since ?? now, lastAt: now)
      return isNew
    }
    var facts = [
      "call": subject, "answer": trouble.logged, "do": words.sentence(trouble.remedy),
    ]
    facts["order"] = order
    logger?.log(
      level: isNew ? .warning : .debug, "\(service.name) is of no use", metadata: facts.mapValues { "\($0)" })
  }

  /// It said no to this one thing, and is well otherwise.
  func refused(_ service: ExternalService, _ subject: String, _ words: String, order: String?) {
    var facts = ["call": subject, "answer": words]
    facts["order"] = order
    logger?.warning("\(service.name) says no", metadata: facts.mapValues { "\($0)" })
  }

  /// What its clock says, beside this machine's. Returns how far ahead it is where that is more than anybody's clock is wrong by
  /// chance.
  @discardableResult
  func compare(_ service: ExternalService, date: Timestamp?) -> TimeSpan? {
    guard let date else { return nil }
    let ahead = date - clock.now()
    let isWrong = Self.isTooMuch(ahead)
    let isNews = known.withLock { known in
      let before = known[service]?.clockAhead
      known[service, default: Entry()].clockAhead = ahead.milliseconds / 1000
      return isWrong != Self.isTooMuch(.seconds(before ?? 0))
    }
    if isNews, isWrong {
      logger?.error(
        "this machine's clock is \(words.clock(behind: ahead))",
        metadata: ["compared-with": "\(service.name)", "do": "\(words.sentence(ServiceRemedy.setClock))"])
    } else if isNews {
      logger?.notice("this machine's clock is right again", metadata: ["compared-with": "\(service.name)"])
    }
    return isWrong ? ahead : nil
  }

  public static func isTooMuch(_ ahead: TimeSpan) -> Bool {
    abs(ahead.milliseconds) > clockTolerance.milliseconds
  }
}
