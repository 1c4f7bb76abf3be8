import BookingDomain
import BookingFiles
import BookingModel
import BookingSystem
import Foundation
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  /// A worker whose settings and secrets change while it runs, and what it says of itself.
  struct WorkerUpkeep {
    private let shop: LiveShop

    init() throws { shop = try LiveShop() }

    private func write(_ text: String, to name: String) throws {
      let path = try shop.directory.write(text, to: "shop/" + name)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private func settings() throws -> String {
      try String(contentsOfFile: shop.data.settings, encoding: .utf8)
    }

    @Test func `a password that is mended is taken without a restart, and what waited goes out at once`()
      throws
    {
      try write("wrong", to: "mail.password")
      let worker = try shop.worker()
      try shop.signUp(1)
      try worker.wait(until: "refuses the log-in")
      #expect(worker.log.contains("mail.password_file"))
      try waitUntil("the doctor hears of it") { try shop.doctor().contains("no use of mail") }
      try write("correct-horse-battery", to: "mail.password")
      try waitUntil("the mail") { try shop.peers.mails().count == 1 }
      try worker.wait(until: "the mail server answers again")
      // Half a minute was to pass before the next try.
      #expect(worker.log.contains("settings and secrets read again"))
      #expect(!worker.log.contains("correct-horse"))
    }

    @Test func `a key that is mended is taken, and whoever waits gets their page`() throws {
      try shop.peers.setShop(keys: ["rk_test_the_new_one"])
      let worker = try shop.worker()
      let order = try shop.order()
      try waitUntil("held up") { try shop.session.visit(shop.ada).payments.checkout(order).isHeldUp }
      let other = try shop.session.visit(shop.ada).payments.openCheckout()
      #expect(other?.isHeldUp == true)
      try worker.wait(until: "payment waits")
      #expect(worker.log.contains(try shop.session.visit(shop.ada).orders.order(order).order.code))
      #expect(worker.log.matches(of: #/Stripe is of no use/#).count == 1)
      let doctor = try shop.doctor()
      #expect(doctor.contains("Stripe: refuses the log-in"))
      #expect(doctor.contains("1 order can't be paid"))
      try write("rk_test_the_new_one", to: "stripe.key")
      try shop.pay(order)
      try worker.wait(until: "paid: amount")
      #expect(!worker.log.contains("rk_test"))
      worker.terminate()
      #expect(worker.status() == 0)
      #expect(try shop.problems() == [])
    }

    @Test func `SIGHUP has settings read again, and a slip in them changes nothing`() throws {
      let worker = try shop.worker()
      try worker.wait(until: "working")
      let good = try settings()
      try write(good.replacing("[mail]", with: "[mial]"), to: "booking.toml")
      worker.hangUp()
      try worker.wait(until: "settings not taken")
      #expect(worker.log.contains("those from before go on"))
      try shop.signUp(1)
      try waitUntil("a mail all the same") { try shop.peers.mails().count == 1 }
      #expect(try shop.peers.mails()[0].from == "tickets@example.org")
      try write(good.replacing("from = \"tickets@", with: "from = \"office@"), to: "booking.toml")
      #expect(try shop.doctor().contains("since then there is another booking.toml"))
      worker.hangUp()
      try worker.wait(until: "settings and secrets read again")
      try shop.signUp(2)
      try waitUntil("a mail of the new sender") { try shop.peers.mails().count == 2 }
      #expect(try shop.peers.mails()[1].from == "office@example.org")
      try waitUntil("the doctor is content") {
        try !shop.doctor().contains("since then there is another")
      }
      worker.terminate()
      #expect(worker.status() == 0)
    }

    @Test func `what waits after a failure goes out when another worker begins`() throws {
      try shop.peers.failMail("connect", 0, count: 1_000_000)
      let first = try shop.worker()
      try shop.signUp(1)
      try first.wait(until: "message not delivered")
      #expect(first.log.contains(#/next="tried again at 20[0-9-]+T[0-9:]+Z"/#))
      first.terminate()
      #expect(first.status() == 0)
      try shop.peers.post("mail_control", "/_peer/reset")
      let second = try shop.worker(named: "second")
      try second.wait(until: "message delivered")
      #expect(try shop.peers.mails().count == 1)
    }

    @Test func `it says what it works with, for as long as it works`() throws {
      let worker = try shop.worker()
      try worker.wait(until: "working")
      for fact in ["payments=\"stripe, test mode\"", "mail=localhost:", "version=", "data=\(shop.data.path)"]
      {
        #expect(worker.log.contains(fact), "\(fact) is not in \(worker.log)")
      }
      try waitUntil("its status") { WorkerStatus.read(shop.data) != nil }
      #expect(WorkerStatus.isFresh(shop.data, now: WallClock.live.now()))
      #expect(!WorkerStatus.isFresh(shop.data, now: WallClock.live.now() + .minutes(3)))
      let doctor = try shop.doctor()
      #expect(doctor.contains("worker: one runs ("))
      #expect(doctor.contains("the key may do what is needed (test mode: no real money)"))
      #expect(doctor.contains("clock: as Stripe's"))
      let text = try String(contentsOfFile: shop.data.workerStatus, encoding: .utf8)
      for secret in LiveShop.secrets.values { #expect(!text.contains(secret)) }
      worker.terminate()
      #expect(worker.status() == 0)
      #expect(WorkerStatus.read(shop.data) == nil)
      #expect(try shop.doctor().contains("worker: none runs"))
    }

    @Test func `the doctor names a clock that is off, and a right that is missing`() throws {
      try shop.peers.setShop(lacks: ["refund_write"], skew: -900)
      let doctor = try shop.doctor()
      #expect(doctor.contains("MEND   clock: this machine's is 15 minutes ahead"))
      #expect(doctor.contains("rak_refund_write"))
      #expect(doctor.contains("set-ntp"))
    }

    @Test func `the doctor says how to encrypt, and whom to believe`() throws {
      let good = try settings()
      let starttls = try shop.peers.port("mail_starttls")
      try write(good.replacing("[sms]", with: "encryption = \"tls\"\n[sms]"), to: "booking.toml")
      let tls = try shop.doctor()
      #expect(tls.contains("mail: the mail server localhost:\(starttls): "))
      #expect(tls.contains("mail.encryption = \"starttls\""))
      try write(
        good.split(separator: "\n").filter { !$0.hasPrefix("authorities_file") }.joined(separator: "\n"),
        to: "booking.toml")
      #expect(try shop.doctor().contains("mail.authorities_file"))
      try write(good.replacing(shop.peers.certificate, with: "/nowhere/ca.pem"), to: "booking.toml")
      #expect(try shop.doctor().contains("/nowhere/ca.pem is not there"))
      try shop.peers.arm("error", on: "GET /v1/balance")
      try write(good, to: "booking.toml")
      let doctor = try shop.doctor()
      #expect(doctor.contains("Stripe: has trouble of its own: 500"))
    }
  }
}
