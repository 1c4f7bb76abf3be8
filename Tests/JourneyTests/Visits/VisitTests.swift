import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Visitors who come by ssh, with the system's own client, to the server that `booking serve` starts.
@Suite(.serialized) struct VisitTests {
  @Test func `a new key browses at once, signs up, is remembered, buys, and lands logged in the next time`()
    throws
  {
    let served = try ServedShop()
    let first = try served.visit("mary")
    try first.waitForEvents()
    #expect(first.screen.contains("guest"))
    try first.press("3")
    try first.waitFor("Log in")
    try first.press(.control("n"))
    try first.signUp(.stranger)
    try first.verify(.stranger)
    try first.waitFor("Log in without a password next time?")
    try first.press(.control("u"))
    try first.type("the fossil shop")
    try first.press(.enter)
    try first.waitFor("From now on, this key brings you straight in.")
    try first.waitForMail(in: served.shop) { $0.contains("A new SSH key") && $0.contains("the fossil shop") }
    try first.press(.control("c"))
    #expect(try first.waitForExit() == .success)

    let second = try served.visit("mary")
    try second.waitForEvents()
    try second.waitFor("mary.anning@")
    try second.open(event: "Blue Hour Trio")
    try second.hold(1, of: "Table")
    try second.press("c")
    try second.waitFor("Your cart")
    try second.press(.enter)
    try second.pay(card: "4242424242424242")
    try second.waitFor("You are going!")
    try second.press(.control("c"))
    #expect(try second.waitForExit() == .success)
    #expect(second.screen.contains("Blue Hour Trio"), "What was bought stands on the visitor's own screen.")

    let tickets = try served.ssh("mary", "tickets")
    #expect(tickets.status == 0)
    #expect(tickets.output.contains("valid  "))
    #expect(tickets.output.contains("Blue Hour Trio"))
    let stranger = try served.ssh("somebody-else", "tickets")
    #expect(stranger.status == 1)
    #expect(stranger.output.isEmpty)
    #expect(stranger.errors.contains("Nobody's account knows your key."))
    try served.shop.expectSound()
  }

  @Test func `a revoked key is a stranger's, and whoever is in by it is sent out`() throws {
    let served = try ServedShop()
    let first = try served.visit("ada")
    try first.waitForEvents()
    try first.logIn(.ada)
    try first.openKeys()
    try first.press("b")
    try first.waitFor("what you will know it by")
    try first.press(.enter)
    try first.waitFor("From now on, this key brings you straight in.")
    try first.waitFor("you came with this one")

    let second = try served.visit("ada")
    try second.waitForEvents()
    try second.waitFor(Person.ada.email)
    try first.press("x")
    try first.waitFor("Revoke this key?")
    try first.press(.right, .enter)
    try first.waitFor("is revoked.")
    try second.waitFor("guest")

    let third = try served.visit("ada")
    try third.waitForEvents()
    #expect(third.screen.contains("guest"))
    #expect(try served.ssh("ada", "tickets").status == 1)
    try served.shop.expectSound()
  }

  @Test
  func `an admin who comes by ssh reads of a slip in the settings and of the worker, and no visitor does`()
    throws
  {
    let shop = try Shop()
    let settings = "data/booking.toml"
    let good = "[mail]\nserver = \"localhost:1\"\nfrom = \"a@example.org\"\n"
    try shop.directory.write(good, to: settings)
    let served = try ServedShop(shop: shop)
    let admin = try served.visit("olga", .wide)
    try admin.waitForEvents()
    try admin.logIn(.admin)
    try admin.waitFor("Manage")
    try admin.press("4", "d")
    try admin.waitFor("The worker is not running")
    #expect(!admin.screen.contains("Settings:"))
    try shop.directory.write("[mail\n", to: settings)
    let later = try served.visit("olga", .wide)
    try later.waitForEvents()
    #expect(!later.screen.contains("Settings:") && !later.screen.contains("booking.toml"))
    try later.logIn(.admin)
    try later.waitFor("Manage")
    try later.press("4", "d")
    try later.waitFor("Settings: the last good ones are used. booking.toml, line 1")
    for visit in [admin, later] {
      try visit.press(.control("c"))
      #expect(try visit.waitForExit() == .success)
    }
  }

  @Test func `an admin logs in by password, and a key is never enough for it`() throws {
    let served = try ServedShop()
    let admin = try served.visit("olga", .wide)
    try admin.waitForEvents()
    try admin.logIn(.admin)
    try admin.waitFor("Manage")
    try admin.openKeys()
    try admin.press("b")
    try admin.waitFor("a key is never enough for them")
    try admin.press(.control("c"))
    #expect(try admin.waitForExit() == .success)

    let again = try served.visit("olga", .wide)
    try again.waitForEvents()
    #expect(again.screen.contains("guest"))
    #expect(!again.screen.contains("Manage"))
  }

  @Test func `commands answer without a terminal, with what anybody may see`() throws {
    let served = try ServedShop()
    let events = try served.ssh("key", "events")
    #expect(events.status == 0)
    #expect(events.output.contains("Harbour Lights"))
    let json = try served.ssh("key", "events --json")
    let array = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(array?.count == 4)
    for word in ["--version", "version"] {
      #expect(try served.ssh("key", word).output.hasPrefix("booking "))
    }
    #expect(try served.ssh("key", "--help").output.contains("events [--json]"))
    let none = try served.ssh("key")
    #expect(none.status == 1)
    #expect(none.errors.contains("This needs a terminal: ssh -t."))
  }

  @Test func `the terminal follows its size and shows colours, and the mouse works`() throws {
    let served = try ServedShop()
    let visitor = try served.visit("key", .wide)
    try visitor.waitForEvents()
    visitor.resize(to: .small)
    try visitor.waitUntil("the small screen") { $0.size == .small && $0.contains("Harbour Lights") }
    visitor.resize(to: .standard)
    try visitor.waitFor("3 Account")
    try visitor.click("Account")
    try visitor.waitFor("Log in")
  }

  @Test func `a guest's places are free again when the line breaks, an account's cart waits`() throws {
    let served = try ServedShop()
    let guest = try served.visit("guest")
    try guest.waitForEvents()
    try guest.open(event: "The Last Row")
    try guest.hold(1, of: "Stool")
    let waiting = try served.visit("waiting", .wide)
    try waiting.waitForEvents()
    try waiting.open(event: "The Last Row")
    try waiting.waitFor("all on hold")
    guest.signal(SIGKILL)
    try waiting.waitUntil("the place to come back") { !$0.contains("all on hold") }
    try waiting.press(.control("c"))
    try waiting.waitForExit()

    let ada = try served.visit("ada")
    try ada.waitForEvents()
    try ada.logIn(.ada)
    try ada.open(event: "Blue Hour Trio")
    try ada.hold(2, of: "Table")
    ada.signal(SIGKILL)
    try waitUntilNobodyIsThere(served)
    let back = try served.visit("ada")
    try back.waitForEvents()
    try back.logIn(.ada)
    try back.waitFor("cart 2")
    try served.shop.expectSound()
  }

  @Test func `one key, one address and the house have limits, and a killed session gives its place back`()
    throws
  {
    let served = try ServedShop("--sessions", "3", "--sessions-per-key", "1", "--sessions-per-address", "2")
    let one = try served.visit("one")
    try one.waitForEvents()
    let same = try served.ssh("one", "version")
    #expect(same.status == 1)
    #expect(same.errors.contains("Your key has 1 visits open already."))
    #expect(try served.ssh("two", "version").status == 0)
    let two = try served.visit("two")
    try two.waitForEvents()
    #expect(try served.ssh("three", "version").errors.contains("Your address has 2 visits open already."))
    for process in served.sessions { kill(process, SIGKILL) }
    try waitUntilNobodyIsThere(served)
    #expect(try served.ssh("one", "version").status == 0)
  }

  @Test func `whoever logs in and asks for nothing is gone after seconds, and no visit is disturbed`()
    throws
  {
    let served = try ServedShop("--sessions-per-key", "2")
    let visitor = try served.visit("key")
    try visitor.waitForEvents()
    let unused = try (1...3).map { _ in try served.visit("key", options: ["-N"]) }
    func gone() -> Int { unused.count { $0.exitStatus != nil } }
    for _ in 0..<3000 where gone() < 3 { usleep(10_000) }
    #expect(gone() == 3)
    try visitor.press("?")
    try visitor.waitFor("quit now")
  }

  @Test func `while the visits use all the memory they may, the next is asked to come back`() throws {
    let served = try ServedShop("--memory", "1")
    let visitor = try served.visit("one")
    try visitor.waitForEvents()
    let next = try served.ssh("two", "version")
    #expect(next.status == 1)
    #expect(next.errors.contains("The counter is too busy just now. Come back in a moment."))
    try visitor.press(.control("c"))
    #expect(try visitor.waitForExit() == .success)
    try waitUntilNobodyIsThere(served)
    #expect(try served.ssh("two", "version").status == 0)
  }

  @Test func `whoever asks for lines is served line by line, and the help says how`() throws {
    let served = try ServedShop()
    #expect(try served.ssh("key", "help").output.contains("plain  "))
    #expect(try served.ssh("key", "plain").errors.contains("This needs a terminal: ssh -t."))
    let visitor = try served.visit("key", options: ["-t"], command: "plain")
    try visitor.waitFor("Booking, line by line.")
    try visitor.type("quit")
    try visitor.press(.enter)
    #expect(try visitor.waitForExit() == .success)
  }

  @Test func `a terminal that can't place the cursor is served line by line`() throws {
    let served = try ServedShop()
    let visitor = try served.visit("key", environment: ["TERM": "dumb"])
    try visitor.waitFor("Booking, line by line.")
    try visitor.waitFor("Choose 1 to 4")
    try visitor.type("the last row")
    try visitor.press(.enter)
    try visitor.waitFor("1. The Last Row")
    try visitor.type("quit")
    try visitor.press(.enter)
    #expect(try visitor.waitForExit() == .success)
  }

  @Test
  func `a hundred visitors are there at once, the one place is sold once, and the next is told to come back`()
    throws
  {
    let served = try ServedShop(
      "--sessions", "100", "--sessions-per-address", "200", "--sessions-per-key", "200")
    var visitors: [TerminalSession] = []
    // sshd takes only so many at the door, and this machine too.
    for _ in 1...10 {
      let arriving = try (1...10).map { _ in try served.visit("key", .wide) }
      for visitor in arriving { try visitor.waitForEvents() }
      visitors += arriving
    }
    #expect(Set(served.sessions).count == 100)
    let next = try served.visit("key")
    #expect(try next.waitForExit() == .exited(1))
    #expect(next.screen.contains("All 100 places at the counter are taken just now."))

    let buyers = visitors.prefix(10)
    for buyer in buyers { try buyer.open(event: "The Last Row") }
    for buyer in buyers { try buyer.press(.enter) }
    for buyer in buyers { try buyer.waitUntil("an answer") { $0.contains("held") || $0.contains("on hold") } }
    #expect(buyers.count { $0.screen.contains("1 × Stool held") } == 1)
    for visitor in visitors { try visitor.press("?") }
    for visitor in visitors { try visitor.waitFor("quit now") }

    for visitor in visitors { visitor.signal(SIGKILL) }
    try waitUntilNobodyIsThere(served)
    try served.shop.expectSound()
    #expect(try served.ssh("key", "version").status == 0)
  }

  @Test func `stopping lets everybody leave in good order`() throws {
    let served = try ServedShop()
    let visitor = try served.visit("key")
    try visitor.waitForEvents()
    #expect(served.stop().contains("Closed."))
    #expect(served.exitStatus == 0)
    #expect(try visitor.waitForExit() == .success)
    #expect(served.sessions.isEmpty)
  }

  @Test(.enabled(if: getuid() == 0, "Only root can install the service that lets visitors in without a key."))
  func `where root has installed it, visitors without a key are guests who log in by password`() throws {
    let service = "/etc/pam.d/booking-sshd"
    let isMine = !FileManager.default.fileExists(atPath: service)
    if isMine { try FileManager.default.copyItem(atPath: Scripts.path("pam/booking-sshd"), toPath: service) }
    defer { if isMine { try? FileManager.default.removeItem(atPath: service) } }
    let served = try ServedShop()
    let visitor = try served.visit(nil)
    try visitor.waitForEvents()
    #expect(visitor.screen.contains("guest"))
    try visitor.logIn(.ada)
    try visitor.openKeys()
    try visitor.press("b")
    try visitor.waitFor("You came without a key.")
    #expect(try served.ssh(nil, "version").status == 0)
    let known = try served.visit("key")
    try known.waitForEvents()
    try known.logIn(.grace)
    try known.openKeys()
    try known.press("b")
    try known.waitFor("what you will know it by")
  }

  private func waitUntilNobodyIsThere(_ served: ServedShop) throws {
    for _ in 0..<1000 where !served.sessions.isEmpty { usleep(10_000) }
    #expect(served.sessions.isEmpty)
  }
}

extension TerminalSession {
  /// The keys of whoever is logged in: one before the last entry of the account.
  func openKeys() throws {
    try press("3")
    try waitFor("SSH keys")
    try press(.end, .up, .enter)
    try waitFor("add this key")
  }
}

/// What an operator installs by hand.
enum Scripts {
  static func path(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scripts/\(name)").path
  }
}
