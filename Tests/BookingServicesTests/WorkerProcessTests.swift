import BookingChecks
import BookingDomain
import BookingFiles
import BookingModel
import BookingSystem
import Foundation
import Testing

@testable import BookingServices

extension PeerTests {
  /// The worker as whoever runs it sees it: processes, their logs, their ports and how they end.
  struct WorkerProcesses {
    private let shop: LiveShop

    init() throws { shop = try LiveShop() }

    private func get(_ port: Int, _ path: String) throws -> HTTPResponse {
      try HTTPClient().send(
        HTTPRequest(address: try #require(WebAddress("http://127.0.0.1:\(port)")).appending(path)))
    }

    @Test func `an order goes all the way, and no secret anywhere`() throws {
      let worker = try shop.worker("--metrics", "127.0.0.1:0", "--webhooks", "127.0.0.1:0", level: "debug")
      try waitUntil("both ports") { worker.ports.count == 2 }
      try shop.peers.post(
        "stripe", "/_peer/webhooks",
        ["url": "http://127.0.0.1:\(worker.ports[1])/stripe", "secret": "whsec_live_shop_77"])
      try shop.proveMail(of: shop.signUp(1))
      let order = try shop.order()
      try shop.pay(order)
      try waitUntil("a code and the tickets by mail") { try shop.peers.mails().count == 2 }
      try waitUntil("a code by text") { try shop.peers.sms().count == 1 }
      let mails = try shop.peers.mails()
      #expect(
        mails.contains { $0.tls && $0.to == ["ada@example.org"] && $0.text.contains("application/pdf") })
      let euro = try #require(Currency("EUR"))
      try shop.session.operator.visit().management.refund(order, amount: Money(minorUnits: 1, currency: euro))
      try waitUntil("nothing is left to do") { try shop.session.operator.unsettled().isEmpty }

      let metrics = String(decoding: try get(worker.ports[0], "/metrics").body, as: UTF8.self)
      for figure in [
        "booking_orders{status=\"paid\"} 1", "booking_payments{state=\"confirmed\"} 1",
        "booking_refunds{state=\"confirmed\"} 1", "booking_outbox_messages{channel=\"email\"} 0",
        "booking_outbox_oldest_seconds 0", "booking_messages_undelivered 0", "booking_holds 0",
        "booking_images_bytes 0",
      ] { #expect(metrics.contains(figure), "\(figure) is not in \(metrics)") }
      #expect(try get(worker.ports[0], "/other").status == 404)

      worker.terminate()
      #expect(worker.status() == 0)
      #expect(worker.log.contains("stopped"))
      #expect(try shop.problems() == [])
      try expectNoSecrets(worker.log, mails)
    }

    /// Neither in the log nor in any file but those that are there for it: keys, passwords, tokens, codes.
    private func expectNoSecrets(_ log: String, _ mails: [Peers.Mail]) throws {
      let code = try #require(try shop.peers.sms().first?.body.firstMatch(of: #/[0-9]{6}/#)).output
      let secrets = Array(LiveShop.secrets.values) + ["4242424242424242", "correct horse battery"]
      for secret in secrets + [String(code)] { #expect(!log.contains(secret)) }
      let files = try FileManager.default.subpathsOfDirectory(atPath: shop.data.path)
      #expect(files.contains("booking.sqlite"))
      for file in files where LiveShop.secrets[file] == nil {
        guard let bytes = FileManager.default.contents(atPath: shop.data.path + "/" + file) else { continue }
        for secret in secrets { #expect(bytes.firstRange(of: Data(secret.utf8)) == nil, "in \(file)") }
      }
    }

    @Test(arguments: ["--metrics", "--webhooks"])
    func `a port that is taken keeps nobody from their money`(_ listener: String) throws {
      let other = try LocalServer("127.0.0.1:0") { _ in .init() }
      let worker = try shop.worker(listener, "127.0.0.1:\(other.port)")
      try worker.wait(until: "not listening")
      try shop.signUp(1)
      try shop.pay(try shop.order())
      try waitUntil("a code and the tickets by mail") { try shop.peers.mails().count == 2 }
      worker.terminate()
      #expect(worker.status() == 0)
    }

    @Test func `who stands by with options it can't keep says so at once`() throws {
      let leader = try shop.worker()
      try leader.wait(until: "working")
      let standby = try shop.worker("--metrics", "9190", named: "standby")
      #expect(standby.status() != 0)
      #expect(standby.log.contains("9190 is not an address to listen at"))
    }

    @Test func `options that can't be kept are refused even where nothing would listen`() throws {
      let once = try shop.worker("--once", "--metrics", "9190")
      #expect(once.status() != 0)
      #expect(once.log.contains("9190 is not an address to listen at"))
    }

    @Test func `webhooks are believed with a fresh signature, and once`() throws {
      let worker = try shop.worker("--webhooks", "127.0.0.1:0", level: "debug")
      try waitUntil("a port") { worker.ports.count == 1 }
      let address = try #require(WebAddress("http://127.0.0.1:\(worker.ports[0])/stripe"))
      func send(_ id: String, at: Int, secret: String = "whsec_live_shop_77") throws -> Int {
        let body = #"{"id":"\#(id)","data":{"object":{"metadata":{"payment":"pay-1"}}}}"#
        let signer = StripeWebhook(secret: Secret(secret), clock: .live)
        let signature = signer.code(of: Array("\(at).\(body)".utf8))
        return try HTTPClient().send(
          HTTPRequest(
            address: address, headers: [("Stripe-Signature", "t=\(at),v1=\(signature)")], body: body)
        ).status
      }
      let now = Int(Date().timeIntervalSince1970)
      #expect(try send("evt_forged", at: now, secret: "whsec_another") == 400)
      #expect(try send("evt_old", at: now - 400) == 400)
      #expect(try send("evt_future", at: now + 400) == 400)
      #expect(try HTTPClient().send(HTTPRequest(address: address)).status == 405)
      #expect(try send("evt_right", at: now) == 200)
      #expect(try send("evt_right", at: now) == 200)
      let isNew = try ["evt_forged", "evt_old", "evt_future", "evt_right"].map {
        try shop.session.operator.noteGatewayEvent($0, payment: nil, refund: nil)
      }
      #expect(isNew == [true, true, true, false])
      worker.terminate()
      #expect(worker.status() == 0)
    }

    @Test func `one of three leads, and another goes on when it is killed or ends`() throws {
      let workers = try (1...3).map { try shop.worker("--metrics", "127.0.0.1:0", named: "worker\($0)") }
      var others = workers
      for round in 1...3 {
        try waitUntil("a leader") { others.contains { $0.log.contains("working") } }
        try waitUntil("the others wait") {
          others.filter { $0.log.contains("waiting to take its place") || $0.log.contains("working") }.count
            == others.count
        }
        #expect(others.filter { $0.log.contains("working") }.count == 1)
        let leader = try #require(others.first { $0.log.contains("working") })
        // What was left when the one before went is done by whoever leads now, and only the leader has its port open.
        let person = try shop.signUp(round)
        try waitUntil("the mail") { try shop.peers.mails().count == round }
        try waitUntil("the text that was left") { try shop.peers.sms().count == round - 1 }
        #expect(try get(try #require(leader.ports.first), "/metrics").status == 200)
        others.removeAll { $0 === leader }
        round == 1 ? leader.kill() : leader.terminate()
        #expect(leader.status() == (round == 1 ? -SIGKILL : 0))
        try shop.proveMail(of: person)
      }
    }

    @Test func `one that waits to lead ends as well`() throws {
      let leader = try shop.worker()
      try leader.wait(until: "working")
      let other = try shop.worker(named: "other")
      try other.wait(until: "waiting to take its place")
      other.terminate()
      #expect(other.status() == 0)
      leader.terminate()
      #expect(leader.status() == 0)
    }

    @Test func `it ends after what it has begun`() throws {
      let worker = try shop.worker()
      try worker.wait(until: "working")
      try shop.peers.arm("slow", on: "POST /v1/checkout/sessions")
      let order = try shop.order()
      try waitUntil("the request is under way") { try shop.peers.fired() == ["slow"] }
      worker.terminate()
      #expect(worker.status() == 0)
      guard case .pay(.link) = try shop.stage(order) else {
        Issue.record("the answer got lost: \(try shop.stage(order))")
        return
      }
      #expect(try shop.peers.sessions().count == 1)
    }

    @Test func `with nothing to do it does nothing`() throws {
      let worker = try shop.worker()
      try worker.wait(until: "working")
      _ = try shop.page(try shop.order())
      try worker.wait(until: "tidied")
      let before = try worker.processorTime()
      sleep(4)
      // A loop that never sleeps would have had 400; a page that is asked about every other second is a few.
      #expect(try worker.processorTime() - before < 40)
    }

    @Test func `a server that is away is left alone for a while, and holds up nobody`() throws {
      try shop.peers.failMail("connect", 0, count: 1_000_000)
      let worker = try shop.worker()
      let eve = try shop.signUp(1)
      try waitUntil("the mail server was tried") { try shop.peers.mailConnections() > 0 }
      // The mail never arrives, but whoever has its code proves the address all the same.
      _ = try shop.session.visit(eve).accounts.verify(.email, code: shop.session.waitingCode(of: eve) ?? "")
      try shop.pay(try shop.order())
      try waitUntil("the text") { try shop.peers.sms().count == 1 }
      sleep(3)
      // One try for the code, one for the tickets; the next is half a minute away.
      #expect(try shop.peers.mailConnections() == 2)
      #expect(try shop.peers.mails().isEmpty)
      #expect(worker.log.contains("message not delivered"))
    }

    @Test func `what Stripe answers and is of no use is in the log, and nothing of the key`() throws {
      try shop.peers.arm("error", on: "POST /v1/checkout/sessions", count: 2)
      let worker = try shop.worker()
      _ = try shop.page(try shop.order())
      #expect(worker.log.contains("call=\"POST /v1/checkout/sessions\""))
      #expect(worker.log.contains("answer=500"))
      #expect(!worker.log.contains("rk_test"))
    }

    @Test func `four at once do nothing twice`() throws {
      let first = try shop.worker()
      let order = try shop.order()
      try shop.pay(order)
      try waitUntil("the tickets") { try shop.peers.mails().count == 1 }
      first.terminate()
      #expect(first.status() == 0)
      for number in 0..<10 { try shop.signUp(number) }
      for number in 0..<5 {
        _ = try shop.session.signUpProvingMail(
          SignUpForm(
            name: "Grace", email: "grace\(number)@example.org", phone: "+1500555300\(number)",
            password: "correct horse battery"))
      }
      let euro = try #require(Currency("EUR"))
      let admin = shop.session.openOperatorSession()
      for cents in 1...5 {
        try shop.session.visit(admin).management.refund(
          order, amount: Money(minorUnits: Int64(cents), currency: euro))
      }
      // --once doesn't ask who leads.
      let workers = try (0..<4).map { try shop.worker("--once", named: "once\($0)") }
      #expect(workers.map { $0.status() } == [0, 0, 0, 0])
      let last = try shop.worker("--once", named: "last")
      #expect(last.status() == 0)
      let names = try shop.peers.mails().compactMap { $0.header("Message-ID") }
      #expect(Set(names).count == names.count)
      #expect(
        try shop.peers.mails().filter { $0.header("Subject") == "Confirm your email address" }.count == 10)
      #expect(try shop.peers.sms().count == 5)
      #expect(try shop.peers.books().refunds.values.sorted() == [1, 2, 3, 4, 5])
      #expect(try shop.problems() == [])
    }

    @Test func `many open pages are asked about side by side, each in its turn`() throws {
      let worker = try shop.worker()
      let orders = try (0..<8).map { _ in try shop.order(1) }
      let pages = try orders.map { try shop.page($0) }
      try shop.peers.arm("slow", on: "GET /v1/checkout/sessions/[^/]*", count: 1000)
      for page in pages { try shop.peers.pay(page) }
      try waitUntil("all are paid") { try orders.allSatisfy { try shop.stage($0) == .paid } }
      #expect(try (2...4).contains(shop.peers.peak()))
      worker.terminate()
      #expect(worker.status() == 0)
    }
  }
}
