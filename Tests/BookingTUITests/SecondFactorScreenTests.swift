import TerminalUI
import TestSupport
import Testing

@testable import BookingModel
@testable import BookingPlain
@testable import BookingRules
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct SecondFactorScreenTests {
  private static let sizes = GoldenTests.sizes

  private func admin(_ size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var stage = try Stage.admin(size: size)
    stage.open(SecondFactorScreen(), in: .account)
    return stage
  }

  @Test func `it is found on the account of whoever has a role, and of nobody else`() throws {
    var stage = try Stage.admin()
    stage.press("3")
    #expect(stage.shows("Second factor"))
    var other = try Stage()
    try other.shop.account("Ada")
    other.logIn("ada")
    other.press("3")
    #expect(!other.shows("Second factor"))
  }

  @Test func `line by line an address changes with a code besides the password`() throws {
    let shop = try Shop()
    try shop.account("Admin", role: .admin)
    var stage = try PlainStage(shop)
    func choose(_ words: String) throws {
      let lines = stage.type("home", "4").split(separator: "\n")
      let line = try #require(lines.first { $0.contains(words) })
      stage.type(String(line.prefix { $0.isNumber }))
    }
    stage.type("4", "2", "admin@example.org", Shop.password)
    try choose("Second factor")
    let offered = try #require(stage.said.last { $0.contains("Add this key") })
    let key = offered.drop { $0 != ":" }.dropFirst().filter { !$0.isWhitespace }
    #expect(stage.type(try shop.code(String(key))).contains("Your second factor is on."))
    shop.clock.advance(.minutes(1))
    try choose("Change your email")
    stage.type(Shop.password)
    #expect(stage.prompt == "The code from your app, or a recovery code")
    #expect(!stage.type("000000").isEmpty)
    #expect(stage.prompt == "The code from your app, or a recovery code")
    stage.type(try shop.code(String(key)))
    #expect(stage.prompt == "Your new email address")
  }

  @Test func `a first code turns it on, recovery codes are shown, and the next log-in asks`() throws {
    var stage = try admin()
    let key = try stage.shownKey()
    stage.type("000000")
    stage.press(.enter)
    #expect(stage.shows("That isn't the current code"))
    stage.type(try stage.shop.code(key))
    stage.press(.enter)
    #expect(stage.shows("Your second factor is on."))
    #expect(stage.shows("Your recovery codes"))
    let recovery = try #require(stage.text.firstMatch(of: /[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}/)).output
    stage.press(.escape, .end, .enter)
    stage.settle()

    stage.logIn("admin")
    #expect(stage.shows("Code from your app"))
    stage.type("000000")
    stage.press(.enter)
    #expect(stage.shows("That isn't the current code"))
    stage.wait(.minutes(1))
    stage.type(try stage.shop.code(key))
    stage.press(.enter)
    #expect(stage.shows("Welcome, Admin."))

    stage.press("3", .end, .enter)
    stage.logIn("admin")
    stage.type(String(recovery))
    stage.press(.enter)
    #expect(stage.shows("Welcome, Admin."))
  }

  @Test func `a wrong password takes the question for a code away again`() throws {
    var stage = try admin()
    _ = try stage.turnOn()
    stage.press(.escape, .end, .enter)
    stage.logIn("admin")
    #expect(stage.shows("Code from your app"))
    stage.press(.up, .control("u"))
    stage.type("wrong wrong wrong")
    stage.press(.tab)
    stage.type("123456")
    stage.press(.enter)
    #expect(stage.shows("Email or password is not right."))
    #expect(!stage.shows("Code from your app"))
  }

  @Test func `it is turned off with password and code, asked for one after the other`() throws {
    var stage = try admin()
    let key = try stage.turnOn()
    stage.press(.escape)
    stage.open(SecondFactorScreen(), in: .account)
    #expect(stage.shows("8 recovery codes left."))
    stage.press("x")
    #expect(stage.shows("Your password, please"))
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(stage.shows("Code"))
    #expect(!stage.shows("Your second factor is off."))
    stage.wait(.minutes(1))
    stage.type(try stage.shop.code(key))
    stage.press(.enter)
    #expect(stage.shows("Your second factor is off."))
  }

  @Test func `the key is shown as a code to scan, whole`() throws {
    var stage = try admin()
    stage.press(.control("f"))
    #expect(stage.shows("for your authenticator app · any key closes"))
    #expect(stage.shows("█▀▀▀▀▀█") || stage.shows("▄▄▄▄▄"))
    stage.press(.escape)
    #expect(stage.shows("The key"))
    stage.resize(40, 12)
    stage.press(.control("f"))
    #expect(stage.shows("enlarge the"))
  }

  @Test func `the same line by line`() throws {
    let shop = try Shop()
    try shop.account("Admin", role: .admin)
    var stage = try PlainStage(shop)
    stage.type("4", "2", "admin@example.org", Shop.password)
    #expect(stage.said.contains("Welcome, Admin."), "\(stage.said)")
    stage.type("home")
    let menu = stage.type("4")
    let choice = try #require(menu.firstMatch(of: /(\d)\. Second factor/), "\(menu)").output.1
    let offered = stage.type(String(choice))
    let key = try #require(offered.firstMatch(of: /authenticator app: ([A-Z2-7 ]+)/), "\(offered)").output.1
    let code = try shop.code(String(key))
    #expect(stage.type("000000").contains("That isn't the current code"))
    #expect(stage.type(code).contains("Your second factor is on."))
    let logOut = try #require(stage.type("repeat").firstMatch(of: /(\d)\. Log out/)).output.1
    stage.type(String(logOut))
    shop.clock.advance(.minutes(1))
    stage.type("4", "2", "admin@example.org")
    #expect(stage.type(Shop.password).contains("The code from your authenticator app is needed, too."))
    #expect(stage.prompt == "The code from your app, or a recovery code")
    #expect(stage.type(try shop.code(String(key))).contains("Welcome, Admin."))
    shop.clock.advance(.minutes(1))
    stage.type("home", "4", String(choice), "off", Shop.password)
    #expect(stage.type(try shop.code(String(key))).contains("Your second factor is off."))
  }

  /// Line by line at the first code, with the key that is to be added, long after the password was typed.
  private func adding(_ shop: Shop) throws -> (stage: PlainStage, key: String) {
    try shop.account("Admin", role: .admin)
    var stage = try PlainStage(shop)
    stage.type("4", "2", "admin@example.org", Shop.password, "home")
    let menu = stage.type("4")
    let choice = try #require(menu.firstMatch(of: /(\d)\. Second factor/), "\(menu)").output.1
    let offered = stage.type(String(choice))
    let key = try #require(offered.firstMatch(of: /authenticator app: ([A-Z2-7 ]+)/), "\(offered)").output.1
    for _ in 0..<3 {
      shop.clock.advance(.minutes(6))
      stage.type("repeat")
    }
    return (stage, String(key))
  }

  @Test func `line by line a password that was typed too long ago is asked for, and then it is done`() throws
  {
    let shop = try Shop()
    var (stage, key) = try adding(shop)
    #expect(stage.type(try shop.code(key)) == "Please enter your password again first.")
    #expect(stage.conversation.prompt.isSecret)
    #expect(stage.type("wrong wrong wrong") == "This is not your password.")
    #expect(stage.type(Shop.password).contains("Your second factor is on."))
  }

  @Test func `line by line whoever doesn't type it is told that nothing was done, and asked as before`()
    throws
  {
    let shop = try Shop()
    var (stage, key) = try adding(shop)
    let prompt = stage.prompt
    stage.type(try shop.code(key))
    #expect(stage.type("back") == "Please enter your password again first.")
    #expect(stage.prompt == prompt)
    stage.type(try shop.code(key))
    #expect(stage.type(Shop.password).contains("Your second factor is on."))
  }

  @Test func `line by line a wrong code is asked for again, and the password isn't`() throws {
    let shop = try Shop()
    var (stage, key) = try adding(shop)
    stage.type(try shop.code(key), Shop.password)
    shop.clock.advance(.minutes(1))
    let choice = try #require(stage.type("repeat").firstMatch(of: /(\d)\. Second factor/)).output.1
    stage.type(String(choice), "off", Shop.password)
    let prompt = stage.prompt
    stage.type("000000")
    #expect(stage.prompt == prompt)
    #expect(stage.type(try shop.code(key)).contains("Your second factor is off."))
  }

  @Test(arguments: sizes) func `it is as it was approved`(_ size: Size) throws {
    var stage = try admin(size)
    try Gallery.expect(stage, "second-factor")
    _ = try stage.turnOn()
    stage.settle()
    try Gallery.expect(stage, "recovery-codes")
    stage.press(.escape)
    stage.open(SecondFactorScreen(), in: .account)
    try Gallery.expect(stage, "second-factor-on")
    stage.press("x")
    stage.type(Shop.password)
    stage.press(.enter)
    try Gallery.expect(stage, "password-and-code")
    stage.press(.escape, .escape, .end, .enter)
    stage.logIn("admin")
    try Gallery.expect(stage, "log-in-code")
  }
}

extension Stage {
  fileprivate func shownKey() throws -> String {
    let words = text.matches(of: /\b[A-Z2-7]{4}\b/).map { String($0.output) }
    try #require(words.count == 8, "\(text)")
    return words.joined()
  }

  /// Returns the key.
  fileprivate mutating func turnOn() throws -> String {
    let key = try shownKey()
    type(try shop.code(key))
    press(.enter)
    return key
  }
}

extension Shop {
  /// What an app with this key shows now.
  fileprivate func code(_ key: String) throws -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = try key.filter { $0 != " " }.flatMap { letter in
      let value = try #require(digits.firstIndex(of: letter))
      return (0..<5).map { value >> (4 - $0) & 1 }
    }
    let secret = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
    }
    return try #require(TOTP.code(secret, at: TOTP.step(at: clock.now)))
  }
}
