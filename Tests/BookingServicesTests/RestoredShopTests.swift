import BookingFiles
import Foundation
import TestSupport
import Testing

@testable import BookingServices

extension PeerTests {
  /// A shop that took real money, on another machine.
  struct RestoredShop {
    private let shop: LiveShop
    private let copy: String

    init() throws {
      shop = try LiveShop()
      copy = shop.directory.path("copy")
      let worker = try shop.worker()
      try shop.pay(try shop.order())
      worker.terminate()
      #expect(worker.status() == 0)
    }

    private let warning = "These books took real money by stripe, and the settings here take play money"

    @Test func `it comes back with its settings, and asks for its secrets`() throws {
      let backup = try shop.booking(["backup", shop.directory.path("shop.tar")])
      #expect(backup.contains("booking.toml"))
      #expect(backup.contains("The files with secrets are not in it."))
      let restored = try shop.booking(["restore", shop.directory.path("shop.tar")], data: copy)
      #expect(restored.contains("From the backup as well: booking.toml."))
      #expect(restored.contains("checks hold."))
      #expect(!restored.contains(warning))
      let doctor = try shop.booking(["doctor"], data: copy)
      #expect(doctor.contains("\(copy)/stripe.key is not there"))
      #expect(!doctor.contains("has no mistake"))
      #expect(!doctor.contains("play money"))
    }

    @Test func `without its settings it doesn't become a shop for play money in silence`() throws {
      let toml = shop.directory.path("kept.toml")
      try FileManager.default.moveItem(atPath: shop.data.settings, toPath: toml)
      _ = try shop.booking(["backup", shop.directory.path("shop.tar")])
      let restored = try shop.booking(["restore", shop.directory.path("shop.tar")], data: copy)
      #expect(restored.contains(warning))
      let doctor = try shop.booking(["doctor"], data: copy)
      #expect(doctor.contains("MEND   payments: real money was taken here by stripe"))
      try FileManager.default.copyItem(atPath: toml, toPath: copy + "/booking.toml")
      for (name, secret) in LiveShop.secrets {
        let path = try shop.directory.write(secret, to: "copy/" + name)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      }
      let mended = try shop.booking(["doctor"], data: copy)
      #expect(!mended.contains("play money"))
      #expect(mended.contains("Stripe: takes the log-in"))
    }

    @Test func `a key of other books is noticed before anybody pays`() throws {
      try shop.peers.post("stripe", "/_peer/reset")
      let doctor = try shop.doctor()
      #expect(doctor.contains("MEND   Stripe: doesn't know the newest payment of this shop, pi_"))
    }
  }
}
