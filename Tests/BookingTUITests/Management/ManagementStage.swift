import BookingFlows
import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

extension Stage {
  /// An admin at the keyboard, landed in management.
  static func admin(
    _ shop: Shop? = nil, size: Size = Size(width: 80, height: 24), isRemote: Bool = false
  ) throws -> Stage {
    let shop = try shop ?? Shop()
    try shop.account("Admin", role: .admin)
    var stage = try Stage(shop, size: size, isRemote: isRemote)
    let principal = try shop.office.visit(stage.state.session.principal).session.logIn(
      email: "admin@example.org", password: Shop.password)
    stage.state.session.arrive(
      LogInResult(principal: principal, account: try shop.office.visit(principal).accounts.current()))
    stage.run(stage.state.begin(landing: .manage))
    stage.settle()
    return stage
  }
}

extension Shop {
  /// A verified customer who is about to pay for places of an event's first ticket type.
  func order(_ quantity: Int, of title: String, by name: String) throws -> (
    buyer: Principal, checkout: Checkout
  ) {
    try account(name)
    let buyer = try office.visit(office.openSession()).session.logIn(
      email: "\(name.lowercased())@example.org", password: Shop.password)
    let listing = try #require(
      try office.visit(buyer).catalogue.events(EventQuery()).listings.first { $0.event.title == title })
    let type = try #require(try office.visit(buyer).catalogue.event(listing.id).offers.first).id
    _ = try office.visit(buyer).cart.setQuantity(of: type, to: quantity)
    return (buyer, try office.visit(buyer).orders.place())
  }

  /// One who has paid for them.
  @discardableResult
  func sell(_ quantity: Int, of title: String, to name: String) throws -> Checkout {
    let (buyer, checkout) = try order(quantity, of: title, by: name)
    guard checkout.stage != .paid else { return checkout }
    return try office.visit(buyer).payments.submit(
      checkout.details.order.id,
      .card(
        CardForm(
          number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2030, securityCode: "123")))
  }
}
