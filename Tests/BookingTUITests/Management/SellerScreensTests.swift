import BookingFlows
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

/// What management's screens show to somebody who sells here, and runs nothing.
struct SellerScreensTests {
  private let shop: Shop
  private let seller = Identifier<Seller>(2)

  init() throws {
    shop = try Shop()
    let account = try shop.account("Olga").id
    _ = try shop.office.store.write { [seller] transaction in
      try transaction.run("INSERT INTO sellers (id, name) VALUES (\(seller), 'Village Hall')")
      try Memberships.insert(account, at: seller, as: .organiser, transaction)
    }
  }

  private func stage() throws -> Stage {
    var stage = try Stage(shop, size: Size(width: 120, height: 40))
    let principal = try shop.office.visit(stage.state.session.principal).session.logIn(
      email: "olga@example.org", password: Shop.password)
    stage.state.session.arrive(
      LogInResult(principal: principal, account: try shop.office.visit(principal).accounts.current()))
    stage.run(stage.state.begin(landing: Section.home(stage.state.session.grants)))
    stage.settle()
    return stage
  }

  @Test func `whoever sells lands in management and finds their own events there, and no other's`() throws {
    let stage = try stage()
    #expect(stage.state.section == .manage)
    #expect(stage.shows("No events yet."))
    #expect(stage.shows("a add one"))
  }

  @Test func `what they add is theirs`() throws {
    #expect(try stage().state.session.sellerOfNewEvents == seller)
    #expect(try Stage.admin(shop).state.session.sellerOfNewEvents == Seller.defaultSeller)
  }

  @Test func `another seller's event has no keys of theirs but the one that opens it`() throws {
    let session = try stage().state.session
    let listing = try #require(
      try shop.office.visit(session.principal).catalogue.events(EventQuery()).listings.first)
    func keys(_ session: Session) -> [Int] {
      EventKeyBindings(listing.event, hasOrders: true, session).bindings(
        .init(
          open: 0, add: nil, dashboard: nil, edit: 1, publish: 2, unpublish: 3, remove: 4, poster: 5,
          orders: 6, door: 7, attendees: 8)
      ).map(\.action)
    }
    #expect(keys(session) == [0])
    #expect(Set(keys(try Stage.admin(shop).state.session)) == Set(0...8))
  }

  /// Ada pays for one of each.
  private func sell(_ titles: String...) throws {
    let office = shop.office
    let ada = try office.visit(office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    for listing in try office.visit(ada).catalogue.events(EventQuery()).listings
    where titles.contains(listing.event.title) {
      let type = try #require(try office.visit(ada).catalogue.event(listing.id).offers.first).id
      _ = try office.visit(ada).cart.setQuantity(of: type, to: 1)
    }
    let order = try office.visit(ada).orders.place().details.order.id
    let card = CardForm(
      number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2030, securityCode: "123")
    #expect(try office.visit(ada).payments.submit(order, .card(card)).stage == .paid)
  }

  @Test func `an order that two sold something of offers nothing that would be refused`() throws {
    let staff = shop.office.operator.visit()
    var draft = try #require(Shop.drafts(now: shop.clock.now).last)
    draft.title = "Village Fete"
    try staff.events.publish(staff.events.add(draft, of: seller).id)
    try shop.account("Ada")
    try sell("Village Fete")
    let keys = ["refund tickets", "goodwill refund", "tickets again"]
    var own = try stage()
    own.press("O", .enter)
    for key in keys { #expect(own.shows(key)) }
    shop.clock.advance(.seconds(1))
    try sell("Village Fete", "Salt & Smoke")
    var shared = try stage()
    shared.press("O", .enter)
    #expect(shared.shows("Village Fete") && shared.shows("y copy the code"))
    for key in keys { #expect(!shared.shows(key)) }
    var whole = try Stage.admin(shop, size: Size(width: 120, height: 40))
    whole.press("O", .enter)
    for key in keys { #expect(whole.shows(key)) }
  }

  @Test func `a customer has no management`() throws {
    try shop.account("Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    #expect(stage.state.home == .events)
    #expect(Section.shown(stage.state.session) == [.events, .tickets, .account])
    for permission in Permission.allCases { #expect(!stage.state.session.may(permission)) }
  }
}
