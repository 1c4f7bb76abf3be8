import BookingModel
import BookingSession
import TerminalUI

/// Everything that drives the interface.
package enum Action: Sendable {
  case input(Input)
  /// The time now. Comes before the other actions of a round.
  case tick(Timestamp)
  /// Somebody committed something, here or in another program on the same data.
  case changed(Changes)
  /// An answer to what a screen asked for; dropped when the screen is gone.
  case reply(Delivery)
  /// The last proof of who is here is too old for what was asked; what the screen is told if there won't be another.
  case unproven(Request, Delivery)
  /// What was asked takes a proof of its own; what the screen is told if there won't be one.
  case unsigned(Request, Delivery)
  case account(Result<Account?, BookingError>, of: Principal)
  /// What is held, and what the operator changed in it since it was last shown.
  case cart(Result<Cart, BookingError>, of: Principal, news: [SafeText])
  /// The order that may still be paid, if any, and what the operator changed in the one that was.
  case unpaid(Result<OrderDetails?, BookingError>, of: Principal, news: [SafeText])
  case preferences(Result<[String: String], BookingError>, of: Principal)
  /// The terminal has said what colours it has.
  case colors(ColorDepth)
  case poster(Identifier<ImageRecord>, Poster?)
  /// Nobody is at the keyboard from now on who was: a guest takes the place of `of`, and is told why.
  case loggedOut(Principal, of: Principal, because: LogOutReason)
  case proven(ProofOutcome)
  /// From a scanner that is no keyboard.
  case read(CodeReading)
}
