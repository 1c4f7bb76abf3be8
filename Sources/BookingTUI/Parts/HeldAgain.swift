import BookingDomain
import TerminalUI

/// What came of holding the same places once more.
struct HeldAgain: Sendable {
  let cart: Cart
  /// What others have taken meanwhile.
  let lost: [SafeText]

  /// As much of it as can be had. Throws the last refusal when nothing can.
  static func hold(_ lines: [Cart.Line], _ office: BoxOffice, _ principal: Principal) throws(BookingError)
    -> HeldAgain
  {
    var cart = Cart()
    var lost: [SafeText] = []
    var refusal: BookingError?
    for line in lines {
      do throws(BookingError) {
        cart = try office.hold(principal, again: line)
      } catch {
        refusal = error
        lost.append("\(line.quantity) × \(SafeText(line.event.title))")
      }
    }
    if cart.isEmpty, let refusal { throw refusal }
    return HeldAgain(cart: cart, lost: lost)
  }
}
