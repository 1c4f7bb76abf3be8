import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
import BookingFlows
@testable import BookingTUI

extension Stage {
  /// An admin at the keyboard, landed in management.
  static func admin(
    _ shop: Shop? = nil, size: Size = Size(width: 80, height: 24), isRemote: Bool = false
  ) throws -> Stage {
    let shop = try shop ?? Shop()
    try shop.account("Admin", role: .admin)
    var stage = try Stage(shop, size: size, isRemote: isRemote)
    let principal = try shop.office.logIn(
      stage.state.session.principal, email: "admin@example.org", password: Shop.password)
    stage.state.session.arrive(LogInResult(principal: principal, account: try shop.office.account(principal)))
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
    let buyer = try office.logIn(
      office.openSession(), email: "\(name.lowercased())@example.org", password: Shop.password)
    let listing = try #require(
      try office.events(buyer, EventQuery()).listings.first { $0.event.title == title })
    let type = try #require(try office.event(buyer, listing.id).offers.first).id
    _ = try office.setQuantity(buyer, of: type, to: quantity)
    return (buyer, try office.placeOrder(buyer))
  }

  /// One who has paid for them.
  @discardableResult
  func sell(_ quantity: Int, of title: String, to name: String) throws -> Checkout {
    let (buyer, checkout) = try order(quantity, of: title, by: name)
    guard checkout.stage != .paid else { return checkout }
    return try office.submit(
      buyer, checkout.details.order.id,
      .card(
        CardForm(
          number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2030, securityCode: "123")))
  }
}
