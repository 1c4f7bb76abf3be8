import BookingDomain
import TerminalUI

/// What all screens share: who is here, what they hold, how large the terminal is and what time it is.
struct Session: Sendable {
  /// As the program was started, and as the person likes it since.
  var options: Interface.Options
  /// How the screens look for somebody of whom nothing is known.
  private(set) var startedWith: Appearance
  /// Whether the person, not the terminal, has decided what colours there are.
  var hasChosenColors = false
  var now: Timestamp
  var size: Size
  var principal: Principal
  /// Nil for a guest.
  var account: Account?
  var cart = Cart()
  /// What was held when the time ran out: to be offered again.
  var expiredCart: Cart?
  /// An order that may still be paid.
  var unpaid: OrderDetails?
  /// The last order paid in this visit.
  var lastOrder: OrderDetails?
  var posters = PosterCache()
  /// The last time a key or the mouse was touched.
  var lastInput: Timestamp
  /// Of the screen that is asked: what it wanted to read waits for the password.
  var isLocked = false

  init(options: Interface.Options, principal: Principal, size: Size, now: Timestamp) {
    self.options = options
    startedWith = Appearance(options)
    self.principal = principal
    self.size = size
    self.now = now
    lastInput = now
  }

  var appearance: Appearance {
    get { Appearance(options) }
    set { newValue.apply(to: &options) }
  }

  /// Takes the colours the terminal says it has, unless somebody has decided otherwise.
  mutating func learn(_ depth: ColorDepth) {
    guard !options.decided.contains(.color) else { return }
    startedWith.set(.color, to: depth.rawValue)
    if !hasChosenColors { options.terminal.colorDepth = depth }
  }

  var isAdmin: Bool { account?.role == .admin }
  var sizeClass: SizeClass { size.sizeClass }

  /// How long the order that waits may still be paid.
  var payLeft: TimeSpan? { unpaid.map { max($0.order.payBy - now, .seconds(0)) } }

  /// How long the cart's places stay held; nil with an empty cart.
  var holdLeft: TimeSpan? {
    guard !cart.isEmpty, let end = cart.expiresAt else { return nil }
    return max(end - now, .seconds(0))
  }

  /// The poster's own colour for a heading, where the terminal has it and it can be read.
  func accent(_ poster: Poster?) -> Color? {
    let depth = options.terminal.colorDepth
    guard depth == .truecolor || depth == .indexed, options.terminal.theme.name != "light" else { return nil }
    return poster?.accent
  }

  /// The content's part of the screen: between header and footer, at most 120 columns wide.
  var content: Rect { Frame(size).content }
}
