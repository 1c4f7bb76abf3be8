import BookingFlows
import BookingModel
import BookingWords
import TerminalUI

/// What all screens share: who is here, what they hold, how large the terminal is and what time it is.
package struct Session: Sendable {
  /// As the program was started, and as the person likes it since.
  package var options: Interface.Options
  /// How the screens look for somebody of whom nothing is known.
  package private(set) var startedWith: Appearance
  /// Whether the person, not the terminal, has decided what colours there are.
  package var hasChosenColors = false
  package var now: Timestamp
  package var size: Size
  package private(set) var principal: Principal
  /// Nil for a guest.
  package private(set) var account: Account?
  package private(set) var cart = Cart()
  /// What was held when the time ran out: to be offered again.
  package private(set) var expiredCart: Cart?
  /// An order that may still be paid.
  package private(set) var unpaid: OrderDetails?
  /// The last order paid in this visit.
  package private(set) var lastOrder: OrderDetails?
  package var posters = PosterCache()
  /// The last time a key or the mouse was touched.
  package var lastInput: Timestamp
  /// Of the screen that is asked: what it wanted to read waits for the password.
  package var isLocked = false

  package init(options: Interface.Options, principal: Principal, size: Size, now: Timestamp) {
    self.options = options
    startedWith = Appearance(options)
    self.principal = principal
    self.size = size
    self.now = now
    lastInput = now
  }

  // Who is here

  /// Another person is here now, or nobody. Their cart comes along once it is read.
  package mutating func arrive(_ arrival: LogInResult) {
    principal = arrival.principal
    account = arrival.account
    expiredCart = nil
  }

  /// The same person has proven anew who they are.
  package mutating func prove(_ principal: Principal) { self.principal = principal }

  /// What the account says by now.
  package mutating func know(_ account: Account?) { self.account = account }

  /// What is theirs, with the events they hold places of; nil while it isn't known who they are.
  package var topics: Set<Topic>? {
    guard principal.isGuest || account != nil else { return nil }
    var topics: Set<Topic> = [.visit(principal.session)]
    if let account { topics.insert(.account(account.id)) }
    return topics.union(cart.items.map { Topic.event($0.event.id) })
  }

  // What they hold, and what they owe

  /// What is held now. With anything held, nothing is offered again whose time ran out before.
  package mutating func hold(_ cart: Cart) {
    self.cart = cart
    if !cart.isEmpty { expiredCart = nil }
  }

  /// The time of what was held has run out: it is kept to be offered again.
  package mutating func expire() {
    expiredCart = cart
    cart = Cart()
  }

  /// The order that waits for its money; nil when none does any more.
  package mutating func owe(_ order: OrderDetails?) { unpaid = order }

  /// An order was paid in this visit.
  package mutating func buy(_ order: OrderDetails) {
    lastOrder = order
    unpaid = nil
  }

  /// Nothing is known any more of what is held and owed.
  package mutating func forget() {
    cart = Cart()
    expiredCart = nil
    unpaid = nil
  }

  package var appearance: Appearance {
    get { Appearance(options) }
    set { newValue.apply(to: &options) }
  }

  /// Takes the colours the terminal says it has, unless somebody has decided otherwise.
  package mutating func learn(_ depth: ColorDepth) {
    guard !options.decided.contains(.color) else { return }
    startedWith.set(.color, to: depth.rawValue)
    if !hasChosenColors { options.terminal.colorDepth = depth }
  }

  /// What the person may do besides buying, as far as is known here: what is shown follows it, what is done doesn't.
  package var grants: Grants { account?.grants ?? .none }

  /// Whether they may do this with something at all.
  package func may(_ permission: Permission) -> Bool { !grants.sellers(permission).isEmpty }

  package func may(_ permission: Permission, of event: Event?) -> Bool {
    event.map { grants.allow(permission, of: .seller($0.seller)) } ?? may(permission)
  }

  /// Whose an event is that they add.
  package var sellerOfNewEvents: Identifier<Seller> {
    guard case .only(let sellers) = grants.sellers(.editEvents) else { return Seller.defaultSeller }
    return sellers.first ?? Seller.defaultSeller
  }

  // What is said to them

  /// Every word the person reads, in their language.
  package var words: any Words { options.language.words }

  /// What somebody who signs up here has chosen to be written to in; nil for what everybody is, and for what isn't spoken here.
  package var chosenLanguage: String? {
    guard Language.all.contains(options.language) else { return nil }
    return options.language == .english && !options.decided.contains(.language) ? nil : options.language.code
  }

  /// To whom sentences are said here.
  package func audience(_ place: Audience.Place) -> Audience {
    Audience(place, isStaff: !grants.isEmpty, now: now, timeZone: options.timeZone)
  }

  /// A refused command in a sentence.
  package func sentence(_ error: BookingError) -> SafeText {
    SafeText(words.sentence(error, audience(.screens)))
  }

  package func sentence(_ reason: LogOutReason) -> String {
    switch reason {
    case .idle: words.loggedOutWhileIdle
    case .refused(let error): words.sentence(error, audience(.screens))
    }
  }
  package var sizeClass: SizeClass { size.sizeClass }

  /// How long the order that waits may still be paid.
  package var payLeft: TimeSpan? { unpaid.map { max($0.order.payBy - now, .seconds(0)) } }

  /// How long the cart's places stay held; nil with an empty cart.
  package var holdLeft: TimeSpan? {
    guard !cart.isEmpty, let end = cart.expiresAt else { return nil }
    return max(end - now, .seconds(0))
  }

  /// The poster's own colour for a heading, where the terminal has it and it can be read.
  package func accent(_ poster: Poster?) -> Color? {
    let depth = options.terminal.colorDepth
    guard depth == .truecolor || depth == .indexed, options.terminal.theme.name != "light" else { return nil }
    return poster?.accent
  }

  /// The content's part of the screen: between header and footer, at most 120 columns wide.
  package var content: Rect { Frame(size).content }
}

/// Why somebody was logged out who hasn't asked for it.
package enum LogOutReason: Sendable {
  /// Nobody touched a key for too long.
  case idle
  /// They aren't who they were to their account any more.
  case refused(BookingError)
}
