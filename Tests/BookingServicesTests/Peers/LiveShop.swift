import BookingSystem
import BookingWords
import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingServices
@testable import BookingStore
@testable import BookingStoreSQLite

/// A shop on the disk as its owner sets it up by docs/operations.md, on the real clock: settings, files with secrets, and the
/// peers behind them. This process is a session; workers are processes of their own.
struct LiveShop {
  let peers: Peers
  let directory: TemporaryDirectory
  let data: DataDirectory
  let session: BoxOffice
  let ada: Principal
  let event: Identifier<Event>
  let standing: Identifier<TicketType>

  static let secrets = [
    "stripe.key": "rk_test_booking_5f1c", "webhook.secret": "whsec_live_shop_77",
    "mail.password": "correct-horse-battery", "sms.token": "token-of-the-account",
  ]

  init() throws {
    peers = try Peers()
    directory = try TemporaryDirectory()
    data = DataDirectory(path: directory.path("shop"))
    try data.prepare()
    for (name, secret) in Self.secrets {
      let path = try directory.write(secret + "\n", to: "shop/" + name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    try directory.write(
      """
      [payments]
      gateway = "stripe"
      [stripe]
      secret_key_file = "stripe.key"
      webhook_secret_file = "webhook.secret"
      return_page = "https://www.example.org/thanks"
      api = "\(try peers.address("proxy").text)"
      [mail]
      server = "localhost:\(try peers.port("mail_starttls"))"
      user = "tickets@example.org"
      password_file = "mail.password"
      from = "tickets@example.org"
      name = "Grand Hall"
      authorities_file = "\(peers.certificate)"
      [sms]
      account = "\(Market.textAccount)"
      token_file = "sms.token"
      from = "+15005550006"
      api = "\(try peers.address("text_proxy").text)"
      """, to: "shop/booking.toml")
    let settings = try Settings.read(directory: data.path, environment: [:])
    let services = Services.session(
      settings, data, sandbox: SandboxDatabase(data), clock: .live)
    var policy = Policy()
    // One customer orders again and again here, and pays late: how long they may hold places is another rule.
    policy.heldUnpaid = .days(10)
    session = try Operator.open(
      SQLiteEngine(data),
      environment: .init(
        clock: .live, randomness: .live, passwords: .live, commonPasswords: .live, gateway: services.gateway,
        delivery: services.delivery, writer: LetterWriter(), policy: policy,
        shownMessages: settings.unsentMessages,
        defersExternalCalls: true)
    ).office
    (ada, event, standing) = try Market.furnish(session, now: WallClock.live.now())
  }

  func worker(_ options: String..., named name: String = "worker", level: String = "info") throws
    -> WorkerProcess
  {
    try WorkerProcess(
      data.path, options, log: directory.path(name + ".log"), variables: ["BOOKING_WORKER_LOG": level])
  }

  func order(_ count: Int = 2) throws -> Identifier<Order> {
    _ = try session.visit(ada).cart.setQuantity(of: standing, to: count)
    return try session.visit(ada).orders.place().details.order.id
  }

  func stage(_ order: Identifier<Order>) throws -> Checkout.Stage {
    try session.visit(ada).payments.checkout(order).stage
  }

  /// Waits for the page of an order, and returns Stripe's name for it.
  func page(_ order: Identifier<Order>) throws -> String {
    try waitUntil("a link") { if case .pay(.link) = try stage(order) { true } else { false } }
    guard case .pay(.link(let link)) = try stage(order) else { return "" }
    return String(link.split(separator: "/").last ?? "")
  }

  func pay(_ order: Identifier<Order>) throws {
    try peers.pay(try page(order))
    try waitUntil("paid") { try stage(order) == .paid }
  }

  @discardableResult
  func signUp(_ number: Int) throws -> Principal {
    try session.visit(session.openSession(from: .machine(user: 0))).accounts.signUp(
      SignUpForm(
        name: "Eve \(number)", email: "eve\(number)@example.org", phone: "+1500555\(2000 + number)",
        password: "correct horse battery"))
  }

  /// Types the code once it was mailed: the text goes out after that. A code that is typed before is mailed no more.
  func proveMail(of person: Principal) throws {
    let address: String? = try session.store.read {
      try $0.value("SELECT email FROM accounts WHERE id = \(person.account)")
    }
    var code: String?
    try waitUntil("the mailed code") {
      code = try peers.mails().filter { $0.to == [address ?? ""] }.compactMap { mail in
        mail.text.firstMatch(of: /code is ([0-9]{6})/).map { String($0.output.1) }
      }.last
      return code != nil
    }
    _ = try session.visit(person).accounts.verify(.email, code: code ?? "")
  }

  func problems() throws -> [String] { try Market.problems(session, ada, peers) }
}

extension BoxOffice {
  /// Whoever has the directory.
  var `operator`: Operator { Operator(storage: storage, environment: environment) }

  func openOperatorSession() -> Principal { self.operator.visit().principal }

  /// Signs up and proves the mail address before anybody has delivered its code: the text waits to be sent.
  func signUpProvingMail(_ form: SignUpForm) throws -> Principal {
    let person = try visit(openSession(from: .machine(user: 0))).accounts.signUp(form)
    _ = try visit(person).accounts.verify(.email, code: waitingCode(of: person) ?? "")
    return person
  }

  /// A code that no message has brought yet.
  func waitingCode(of person: Principal) throws -> String? {
    try store.read {
      try $0.value("SELECT secret FROM messages WHERE account_id = \(person.account) AND secret IS NOT NULL")
    }
  }
}
