import TerminalHarness
import TestSupport
import Testing

struct AccountJourneyTests {
  @Test func `signing up with a known address looks the same and tells its owner`() throws {
    let shop = try Shop()
    let terminal = try shop.open()
    try terminal.waitForEvents()
    try terminal.press("3")
    try terminal.waitFor("Log in")
    try terminal.press(.control("n"))
    try terminal.waitFor("Sign up")
    var impostor = Person.stranger
    impostor = Person(
      name: impostor.name, email: Person.ada.email, phone: impostor.phone, password: impostor.password)
    try terminal.signUp(impostor)
    try terminal.waitFor("for \(Person.ada.email)")
    try terminal.press(.control("o"))
    let messages = try terminal.waitFor("our code is")
    #expect(!messages.contains(Person.ada.name), "What went to the owner is nobody else's business.")
    try terminal.press(.escape)
    try terminal.waitFor("Code from the email")
    try terminal.type("000000")
    try terminal.press(.enter)
    try terminal.waitFor("That isn't the code.")
    try terminal.waitForMail(in: shop) { $0.contains(Person.ada.email) && $0.contains("Hello Ada Lovelace") }
    try shop.expectSound()
  }

  @Test(arguments: [TerminalSize.small, .standard])
  func `a forgotten password is replaced by a code from the mail`(size: TerminalSize) throws {
    let shop = try Shop()
    let terminal = try shop.open(size)
    try terminal.waitForEvents()
    try terminal.press("3")
    try terminal.waitFor("Log in")
    try terminal.press(.control("f"))
    try terminal.waitFor("Reset your password")
    try terminal.type(Person.grace.email)
    try terminal.press(.enter)
    try terminal.waitFor("New password")
    let mail = try terminal.waitForMail(in: shop) { $0.contains(Person.grace.email) }
    let code = try #require(mail.firstMatch(of: /\b(\d{6})\b/)).output.1
    try terminal.type(String(code))
    try terminal.press(.tab)
    try terminal.type("compilers all the way")
    try terminal.press(.enter)
    try terminal.waitFor("Your new password is set.")
    try terminal.type("compilers all the way")
    try terminal.press(.enter)
    try terminal.waitFor("Welcome, \(Person.grace.name).")
    try shop.expectSound()
  }

  @Test func `a wrong password says no more than that, whoever asks`() throws {
    let shop = try Shop()
    let terminal = try shop.open()
    try terminal.waitForEvents()
    try terminal.press("3")
    for email in [Person.ada.email, "nobody@example.org"] {
      try terminal.waitFor("Log in")
      try terminal.type(email)
      try terminal.press(.tab)
      try terminal.type("not the password at all")
      try terminal.press(.enter)
      try terminal.waitFor("Email or password is not right.")
      try terminal.press(.escape)
      try terminal.waitForEvents()
      try terminal.press("3")
    }
  }

  @Test func `the first start says how to get in, and what it says is true`() throws {
    let shop = try Shop(empty: ())
    let terminal = try shop.open(.wide)
    try terminal.waitFor("1/5", timeout: .seconds(120))
    try terminal.press("3")
    let screen = try terminal.waitFor("box-office manager")
    let row = try #require(screen.rows.first { $0.contains("box-office manager") })
    let words = row.split(separator: " ").map(String.init)
    let (email, password) = (words[0], words[1])
    try terminal.type(email)
    try terminal.press(.tab)
    try terminal.type(password)
    try terminal.press(.enter)
    try terminal.waitFor("Welcome")
    try terminal.waitFor("Upcoming")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .success)
    #expect(terminal.screen.contains(password), "It stands above the prompt, once.")

    let second = try shop.open(.wide)
    try second.waitFor("1/5")
    try second.press("3")
    try second.waitFor("Customers and staff use the same form.")
    #expect(!second.screen.contains(password))
    #expect(!second.screen.contains(email), "Who box-office manager is said to whoever began it, once.")
    try shop.expectSound()
  }
}

extension TerminalSession {
  /// Waits until a message of that kind lies in the outbox. The program goes on meanwhile.
  @discardableResult
  func waitForMail(in shop: Shop, _ isWanted: (String) -> Bool) throws -> String {
    var found: String?
    try waitUntil("the message") { _ in
      found = shop.sent.first(where: isWanted)
      return found != nil
    }
    return try #require(found)
  }
}
