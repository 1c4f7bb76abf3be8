import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension State {
  mutating func pass(to now: Timestamp) -> [Effect] {
    // A clock that was set back must not freeze what waits for it.
    session.now = now
    if let until = notice?.until, until <= now { notice = nil }
    var effects = letGo() + endPaying()
    effects += watchIdleness()
    if effects.isEmpty, let changes = takeUnread() {
      if changes.touch(session.topics) { effects += reload() }
      if changes.touch(top?.topics(session)) { effects += withTop(.refresh) }
    }
    if let alarm = top?.alarm(session), alarm <= now { effects += withTop(.tick) }
    return effects
  }

  /// The time of what was held has run out: said once, and kept to be offered again.
  private mutating func letGo() -> [Effect] {
    guard !session.cart.isEmpty, let end = session.cart.expiresAt, end <= session.now else { return [] }
    session.expire()
    _ = show(Notice(words: SafeText(session.words.holdsEnded), tone: .warning))
    return reload() + withTop(.refresh)
  }

  /// The time to pay an order is over. Its own page says what follows from it.
  private mutating func endPaying() -> [Effect] {
    guard let unpaid = session.unpaid, unpaid.order.payBy <= session.now else { return [] }
    session.owe(nil)
    if (top?.screen as? CheckoutScreen)?.checkout?.details.id != unpaid.id {
      _ = show(
        Notice(words: SafeText(session.words.payTimeOver(unpaid.order.code)), tone: .warning))
    }
    return reload() + withTop(.refresh)
  }

  private mutating func watchIdleness() -> [Effect] {
    guard !staysOpen else { return [] }
    if let end = session.options.idleEnd, session.now >= session.lastInput + end { return [.quit] }
    guard session.account != nil, let limit = session.options.idleLogOut else { return [] }
    let left = session.lastInput + limit - session.now
    if left <= .seconds(0) {
      overlay = nil
      return logOut(because: .idle)
    }
    guard left <= State.idleWarning else { return [] }
    return cover(with: .idle)
  }
}
