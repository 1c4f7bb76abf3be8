import Foundation
import TerminalHarness
import TestSupport
import Testing

/// How a confined visit leaves, as sshd and the visitor's shell see it.
struct VisitEndTests {
  /// What takes a connection apart on threads of its own was ended by a signal there, once in seven times on a busy machine.
  @Test func `a visit ends with its own exit code, each time`() throws {
    let shop = try Shop()
    for _ in 1...30 {
      let stranger = try visit(shop, "tickets")
      #expect(stranger.status == 1)
      #expect(stranger.errors.hasSuffix("add it under Account, SSH keys.\n"), "\(stranger.errors)")
      #expect(try visit(shop, "events").status == 0)
    }
  }

  @Test func `a visit that leaves last folds the log into the database`() throws {
    let shop = try Shop()
    let terminal = try shop.open()
    try terminal.waitForEvents()
    try terminal.open(event: "Blue Hour Trio")
    try terminal.hold(1, of: "Table")
    try terminal.kill()
    #expect(try log(of: shop) > 0)
    #expect(try visit(shop, "events").status == 0)
    #expect(try log(of: shop) == 0)
    try shop.expectSound()
  }

  /// As sshd starts it, but as a batch job: that is how threads get into each other's way soonest.
  private func visit(_ shop: Shop, _ command: String) throws -> Shop.Outcome {
    // The server makes it.
    try FileManager.default.createDirectory(
      atPath: shop.data + "/ssh", withIntermediateDirectories: true)
    return try ServedShop.run(
      "chrt", ["--batch", "0", try Executable.built("booking"), "--data", shop.data, "visit"],
      environment: [
        "SSH_CONNECTION": "192.0.2.7 50000 192.0.2.1 22", "SSH_ORIGINAL_COMMAND": command,
      ])
  }

  private func log(of shop: Shop) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: shop.data + "/booking.sqlite-wal")
    return attributes[.size] as? Int ?? 0
  }
}
