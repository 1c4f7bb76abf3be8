import BookingChecks
import BookingDomain
import BookingFiles
import BookingModel
import BookingStoreSQLite
import BookingSystem
import BookingWords
import Foundation
import TestSupport
import Testing

@testable import BookingServices

/// A shop with the world around it: a worker that has the keys, and a session that has none, on one data directory.
struct Market {
  let peers: Peers
  let clock = TestClock()
  let directory: TemporaryDirectory
  let worker: BoxOffice
  let data: DataDirectory
  /// What the worker and the sessions are built from, for tests in which the house changes its mind.
  let workers: BoxOffice.Environment
  let sessions: BoxOffice.Environment
  let session: BoxOffice
  let ada: Principal
  let standing: Identifier<TicketType>
  let event: Identifier<Event>

  /// - Parameters:
  ///   - patience: how long the worker waits for an answer.
  ///   - heldUnpaid: how long one customer may hold places without paying; nil for what the policy says.
  init(
    currency: String = "EUR", price: Int64 = 3200, patience: TimeSpan = .seconds(5),
    heldUnpaid: TimeSpan? = nil
  ) throws {
    peers = try Peers()
    try peers.setClock(clock.now)
    directory = try TemporaryDirectory()
    let clock = clock
    data = DataDirectory(path: directory.path + "/data")
    let client = HTTPClient(times: TransferTimes(connect: .seconds(2), whole: patience))
    let returnPage = try #require(WebAddress("https://shop.example.org/paid"))
    let stripe = StripeGateway(
      api: StripeAPI(address: try peers.address("proxy"), key: Secret("sk_test_booking"), client: client),
      returnPage: returnPage, clock: clock.wall)
    let mail = SMTPDelivery(try Market.mail(peers), password: Secret("correct-horse-battery"))
    let sms = SMSDelivery(
      SMSSettings(
        api: try peers.address("text_proxy"), account: Market.textAccount, from: "+15005550006",
        perNumberAndDay: 5,
        perDay: 8),
      token: Secret("token-of-the-account"), client: client)
    var policy = Policy()
    policy.smsPerNumberAndDay = 5
    policy.smsPerDay = 8
    if let heldUnpaid { policy.heldUnpaid = heldUnpaid }
    workers = BoxOffice.Environment(
      clock: clock.wall, randomness: .live, passwords: .live, commonPasswords: .live, gateway: stripe,
      delivery: DeliveryByChannel(mail: mail, sms: sms), writer: LetterWriter(), policy: policy,
      shownMessages: [])
    sessions = BoxOffice.Environment(
      clock: clock.wall, randomness: .live, passwords: .live, commonPasswords: .live,
      gateway: StripeGateway.away, delivery: FileDelivery(directory: data.outbox), writer: LetterWriter(),
      policy: policy,
      shownMessages: [], defersExternalCalls: true)
    worker = try Operator.open(SQLiteEngine(data), environment: workers).office
    session = try Operator.open(SQLiteEngine(data), environment: sessions).office
    (ada, event, standing) = try Market.furnish(session, now: clock.now, currency: currency, price: price)
  }

  /// A customer, and an event with ten places.
  static func furnish(_ office: BoxOffice, now: Timestamp, currency: String = "EUR", price: Int64 = 3200)
    throws -> (ada: Principal, event: Identifier<Event>, standing: Identifier<TicketType>)
  {
    let admin = office.openOperatorSession()
    _ = try office.visit(admin).accounts.create(
      SignUpForm(
        name: "Ada", email: "ada@example.org", phone: "+493012345678", password: "correct horse battery"),
      role: .customer)
    let ada = try office.visit(office.openSession(from: .machine(user: 0))).session.logIn(
      email: "ada@example.org", password: "correct horse battery"
    )
    let event = try office.visit(admin).events.add(
      EventDraft(
        title: "Northern Lights", summary: "", description: "", category: "Music", venue: "Grand Hall",
        city: "Halifax", country: "CA", timeZone: "America/Halifax", startsAt: now + .days(30),
        endsAt: now + .days(30) + .hours(2),
        ticketTypes: [
          .init(
            name: "Standing", price: Money(minorUnits: price, currency: try #require(Currency(currency))),
            capacity: 10)
        ])
    ).id
    try office.visit(admin).events.publish(event)
    let standing = try #require(try office.visit(ada).catalogue.event(event).offers.first).ticketType.id
    return (ada, event, standing)
  }

  static let textAccount = "AC0123456789abcdef0123456789abcdef"

  static func mail(
    _ peers: Peers, _ port: String = "mail_starttls", _ encryption: MailSettings.Encryption = .starttls
  ) throws -> MailSettings {
    MailSettings(
      host: "localhost", port: try peers.port(port), encryption: encryption, user: "tickets@example.org",
      sender: MailSender(name: "Grand Hall", address: "tickets@example.org"), authorities: peers.certificate)
  }

  /// Orders `count` places; nobody outside has heard of it yet.
  func order(_ count: Int = 2) throws -> Identifier<Order> {
    _ = try session.visit(ada).cart.setQuantity(of: standing, to: count)
    return try session.visit(ada).orders.place().details.order.id
  }

  func pass(_ span: TimeSpan) throws {
    clock.advance(span)
    try peers.setClock(clock.now)
  }

  /// Rounds of the worker until the session sees what it waits for.
  func wait(for order: Identifier<Order>, until isThere: (Checkout) -> Bool) throws -> Checkout {
    for _ in 0..<40 {
      let checkout = try session.visit(ada).payments.checkout(order)
      if isThere(checkout) { return checkout }
      _ = try worker.operator.work()
      try pass(.seconds(10))
    }
    throw PeerProcess.Failure(
      description: "it never came: \(try session.visit(ada).payments.checkout(order).stage)")
  }

  /// The link of an order's page.
  func link(_ order: Identifier<Order>) throws -> String {
    let checkout = try wait(for: order) { if case .pay(.link) = $0.stage { true } else { false } }
    guard case .pay(.link(let link)) = checkout.stage else { return "" }
    return link
  }

  /// The customer pays on the hosted page.
  func pay(_ order: Identifier<Order>, card: String = "4242424242424242") throws {
    let session = try #require(try link(order).split(separator: "/").last)
    try peers.pay(String(session), card: card)
  }

  func buy(_ count: Int = 2) throws -> Identifier<Order> {
    let order = try order(count)
    try pay(order)
    _ = try wait(for: order) { $0.stage == .paid }
    return order
  }

  /// Rounds until nothing waits any more.
  func settle() throws {
    for _ in 0..<80 {
      while try !worker.operator.work().isIdle {}
      if try worker.operator.unsettled().isEmpty { return }
      try pass(.minutes(2))
    }
  }

  /// What is wrong in the end: invariants, things left over, and every amount that the other side has otherwise.
  func problems() throws -> [String] { try Market.problems(worker, ada, peers) }

  static func problems(_ office: BoxOffice, _ customer: Principal, _ peers: Peers) throws -> [String] {
    var problems =
      try office.operator.check().findings.filter { !$0.holds }.map(\.name) + office.operator.unsettled()
    let theirs = try peers.books()
    var ours = Peers.Books(payments: [:], refunds: [:])
    for order in try office.visit(customer).orders.history() {
      for payment in order.payments where payment.state == .confirmed {
        ours.payments[payment.key.rawValue] = payment.amount.minorUnits
      }
      for refund in order.refunds where refund.state == .confirmed {
        ours.refunds[refund.key.rawValue] = refund.amount.minorUnits
      }
    }
    if ours != theirs { problems.append("books differ: \(ours) and \(theirs)") }
    return problems
  }
}

/// Tests that talk to the peers, one after the other: the peers' books are one test's at a time.
@Suite(.serialized) struct PeerTests {}
