import Testing

@testable import BookingDomain
@testable import BookingModel

/// Messages that nobody could deliver, and tickets that got lost, go out again.
struct SendingAgainTests {
  private let shop: Shop
  private let delivery = InMemoryDelivery()
  private let office: BoxOffice
  private let staff: Principal

  init() throws {
    shop = try Shop()
    var environment = shop.office.environment
    environment.delivery = delivery
    office = BoxOffice(store: shop.office.store, environment: environment)
    staff = office.openOperatorSession()
  }

  private func bought() throws -> Order {
    try shop.buy(2, of: shop.event().ticketType).details.order
  }

  private func mails(_ subject: String) -> [OutgoingMessage] {
    delivery.messages.filter { $0.subject.contains(subject) }
  }

  @Test func `an order's tickets are sent once more, to the same address`() throws {
    let order = try bought()
    #expect(try office.visit(staff).management.resendTickets(order.id) == "ada@example.org")
    _ = try office.operator.work()
    let mail = try #require(mails("again").first)
    #expect(mail.recipient == "ada@example.org")
    for ticket in try office.visit(shop.ada).orders.order(order.id).tickets {
      #expect(mail.body.contains(ticket.code))
    }
    #expect(try shop.broken() == [])
  }

  @Test func `tickets go to an address that the customer gave, and the account keeps its own`() throws {
    let order = try bought()
    #expect(
      try office.visit(staff).management.resendTickets(order.id, to: " Ada.L@Example.com ")
        == "Ada.L@Example.com")
    _ = try office.operator.work()
    #expect(mails("again").map(\.recipient) == ["Ada.L@Example.com"])
    #expect(try office.visit(shop.ada).accounts.current()?.email == "ada@example.org")
    #expect(try shop.broken() == [])
    #expect(throws: BookingError.invalid([FieldProblem(.email, .notAnEmail)])) {
      try office.visit(staff).management.resendTickets(order.id, to: "nowhere")
    }
  }

  @Test func `nothing is sent for an order without valid tickets, nor for anybody but staff`() throws {
    let (event, type) = try shop.event()
    let paid = try shop.buy(1, of: type).details.order.id
    #expect(throws: BookingError.notAllowed) { try office.visit(shop.ada).management.resendTickets(paid) }
    try shop.cancel(event)
    #expect(throws: BookingError.noTickets) { try office.visit(staff).management.resendTickets(paid) }
    let other = try shop.event("Second").ticketType
    _ = try office.visit(shop.ada).cart.setQuantity(of: other, to: 1)
    let waiting = try office.visit(shop.ada).orders.place().details.order.id
    #expect(throws: BookingError.noTickets) { try office.visit(staff).management.resendTickets(waiting) }
  }

  @Test func `an undelivered message names the person and goes out to a corrected address`() throws {
    delivery.fail(with: .permanent(.service(.mailSays("550 5.1.1 No such mailbox"))))
    let order = try bought()
    _ = try office.operator.work()
    let failed = try #require(try office.visit(staff).management.undelivered().first)
    #expect(failed.name == "Ada" && failed.phone == "+493012345678" && failed.order == order.id)
    #expect(failed.problem == .service(.mailSays("550 5.1.1 No such mailbox")))
    delivery.fail(with: nil)
    try office.visit(staff).management.resendMessage(failed.id, to: "ada@example.net")
    #expect(try office.visit(staff).management.undelivered().isEmpty)
    _ = try office.operator.work()
    #expect(mails("Your tickets").map(\.recipient) == ["ada@example.net"])
    #expect(throws: BookingError.conflict) { try office.visit(staff).management.resendMessage(failed.id) }
    #expect(try shop.broken() == [])
  }

  @Test func `a message sent again fails again with what the server says now`() throws {
    delivery.fail(with: .permanent(.service(.mailSays("550 no"))))
    _ = try bought()
    _ = try office.operator.work()
    let failed = try #require(try office.visit(staff).management.undelivered().first)
    delivery.fail(with: .permanent(.service(.mailSays("552 full"))))
    try office.visit(staff).management.resendMessage(failed.id)
    _ = try office.operator.work()
    #expect(
      try office.visit(staff).management.undelivered().map(\.problem) == [.service(.mailSays("552 full"))])
    #expect(try shop.broken() == [])
  }

  @Test func `a code is not sent again, and news of an account go to no other address`() throws {
    delivery.fail(with: .permanent(.service(.mailSays("550 no"))))
    _ = try office.visit(office.openSession()).accounts.signUp(
      SignUpForm(
        name: "Bob", email: "bob@example.org", phone: "+493012345679", password: "correct horse battery"))
    _ = try office.operator.work()
    let code = try #require(try office.visit(staff).management.undelivered().first { $0.kind == .emailCode })
    #expect(throws: BookingError.codeExpired) { try office.visit(staff).management.resendMessage(code.id) }
    _ = try office.visit(shop.ada).credentials.changePassword(
      old: "correct horse battery", new: "another long pass phrase")
    _ = try office.operator.work()
    let note = try #require(
      try office.visit(staff).management.undelivered().first { $0.kind == .passwordChanged })
    #expect(throws: BookingError.notAllowed) {
      try office.visit(staff).management.resendMessage(note.id, to: "eve@example.org")
    }
    try office.visit(staff).management.resendMessage(note.id)
  }
}
