import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The whole of what the interface knows. Changed by `update` only, shown by `view` only.
package struct State: Sendable {
  package var session: Session
  var section = Section.events
  /// Every section's screens, the top one last. A section that was never opened has none.
  var stacks: [Section: [OpenScreen]] = [:]
  /// What lies over the screen and gets every key first.
  var overlay: Overlay?
  var notice: Notice?
  /// When what others changed is read anew: many commits in a row cause few reads.
  private(set) var refreshDue: Timestamp?
  /// What they changed meanwhile.
  private var unread = Changes.nothing
  private var lastID = 0

  package init(session: Session) { self.session = session }

  /// Somebody committed: who shows something else reads nothing.
  mutating func hear(of changes: Changes) -> [Effect] {
    guard changes.touch(session.topics) || changes.touch(top?.topics(session)) else { return [] }
    unread.formUnion(changes)
    if refreshDue == nil { refreshDue = session.now + State.refreshPause }
    return []
  }

  /// What was heard of, once it is to be read.
  mutating func takeUnread() -> Changes? {
    guard let due = refreshDue, due <= session.now else { return nil }
    defer { (unread, refreshDue) = (.nothing, nil) }
    return unread
  }

  var top: OpenScreen? { stacks[section]?.last }
  var depth: Int { stacks[section]?.count ?? 0 }

  /// Where the screen with that number is; nil where it is gone.
  func place(of id: Int) -> (section: Section, index: Int)? {
    for section in Section.allCases {
      if let index = stacks[section]?.firstIndex(where: { $0.id == id }) { return (section, index) }
    }
    return nil
  }

  mutating func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// When something visible changes by itself next; nil when only an input or an answer can change it.
  package var alarm: Timestamp? {
    var alarms: [Timestamp] = []
    if let left = session.holdLeft, let end = session.cart.expiresAt {
      alarms.append(left.milliseconds > 0 ? session.now + Countdown.untilNextSecond(left) : end)
    }
    if let left = session.payLeft { alarms.append(session.now + Countdown.untilNextSecond(left)) }
    if let end = notice?.until { alarms.append(end) }
    if let refreshDue { alarms.append(refreshDue) }
    if let idle = idleAlarm { alarms.append(idle) }
    if let end = session.options.idleEnd, !staysOpen { alarms.append(session.lastInput + end) }
    if let end = top?.staysOpen(session), end > session.now { alarms.append(end) }
    if let top, let alarm = top.alarm(session) { alarms.append(alarm) }
    return alarms.min()
  }

  /// When the idle warning comes, counts down, or the log-out happens.
  private var idleAlarm: Timestamp? {
    guard session.account != nil, let limit = session.options.idleLogOut, !staysOpen else { return nil }
    let warning = session.lastInput + limit - State.idleWarning
    guard session.now >= warning else { return warning }
    return session.now + Countdown.untilNextSecond(session.lastInput + limit - session.now)
  }

  /// Whether nobody is logged out now for pressing no key.
  var staysOpen: Bool { top?.staysOpen(session).map { session.now < $0 } ?? false }

  static let idleWarning = TimeSpan.minutes(1)
}

/// Counting down to the second, so that a screen is painted when a digit changes and not in between.
enum Countdown {
  /// How long what stands there stays true: one millisecond at least.
  static func untilNextSecond(_ left: TimeSpan) -> TimeSpan {
    let rest = left.milliseconds % 1000
    return TimeSpan(milliseconds: rest <= 0 ? 1000 : rest)
  }

  /// Whole seconds that are left, rounded up: 0 means that the time has run out.
  static func seconds(_ left: TimeSpan) -> Int { Int(max(0, (left.milliseconds + 999) / 1000)) }

  /// `07:41`, or `1:07:41` from an hour upwards.
  static func text(_ left: TimeSpan) -> SafeText {
    let seconds = seconds(left)
    let rest = "\(Format.two(seconds / 60 % 60)):\(Format.two(seconds % 60))"
    return SafeText(seconds >= 3600 ? "\(seconds / 3600):\(rest)" : rest)
  }
}
