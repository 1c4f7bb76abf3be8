import BookingDomain
import BookingFiles
import BookingModel
import BookingRules
import BookingStoreSQLite
import BookingSystem
import BookingWords
import Foundation

/// One process that books as fast as it can: hold, order, payment, tickets, message, audit, durable at every step.
struct Seller {
  private let buyer: Visit
  private let ticketTypes: [Identifier<TicketType>]

  /// A box office whose gateway answers at once and remembers nothing on disk: what is measured is ours.
  static func open(_ directory: DataDirectory) throws -> Operator {
    let passwords = PasswordHasher(decoy: "none", hash: { "plain:" + $0 }, verify: { $1 == "plain:" + $0 })
    return try Operator.open(
      SQLiteEngine(directory),
      environment: .init(
        clock: .live, randomness: .live, passwords: passwords,
        commonPasswords: CommonPasswords { _ in false },
        gateway: SandboxGateway(books: InMemorySandboxBooks(), clock: .live), delivery: InMemoryDelivery(),
        writer: LetterWriter()))
  }

  /// With events of its own, as many as it takes for what one account may have of each.
  init(_ directory: DataDirectory, name: String, bookings: Int) throws {
    let owner = try Seller.open(directory)
    ticketTypes = try (0...(bookings / 15)).map { index in
      try Seller.event("Evening \(index) of \(name)", capacity: 1000, owner)
    }
    buyer = try Seller.buyer(name, owner)
  }

  /// A published event with one kind of ticket.
  static func event(_ title: String, capacity: Int, _ owner: Operator) throws -> Identifier<TicketType> {
    let me = owner.visit()
    let now = WallClock.live.now()
    guard let euro = Currency("EUR") else { throw BookingError.notFound(.ticketType) }
    let event = try me.events.add(
      EventDraft(
        title: title, summary: "", description: "", category: "Music", venue: "Hall", city: "Halifax",
        country: "CA", timeZone: "America/Halifax", startsAt: now + .days(1), endsAt: now + .days(2),
        ticketTypes: [
          .init(name: "Standing", price: Money(minorUnits: 3200, currency: euro), capacity: capacity)
        ]))
    try me.events.publish(event.id)
    return try me.catalogue.event(event.id).offers[0].id
  }

  /// Each booking's wait in milliseconds.
  func book(_ count: Int) throws -> [Double] {
    try (0..<count).map { index in
      try Figures.time { try Seller.book(ticketTypes[index / 15], buyer) }
    }
  }

  /// A customer with a proven address and phone, logged in.
  static func buyer(_ name: String, _ owner: Operator) throws -> Visit {
    let form = SignUpForm(
      name: name, email: "\(name)@example.org", phone: "+4930123456", password: "correct horse battery")
    _ = try owner.visit().accounts.create(form, role: .customer)
    let visitor = owner.office.visit(owner.office.openSession(from: .machine(user: 0)))
    return visitor.continued(as: try visitor.session.logIn(email: form.email, password: form.password))
  }

  /// The whole way to tickets.
  static func book(
    _ ticketType: Identifier<TicketType>, places: Int = 1, _ buyer: Visit
  ) throws {
    let card = CardForm(
      number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
    _ = try buyer.cart.setQuantity(of: ticketType, to: places)
    let order = try buyer.orders.place().details.order.id
    guard try buyer.payments.submit(order, .card(card)).stage == .paid else {
      throw BookingError.notFound(.ticketType)
    }
  }
}
