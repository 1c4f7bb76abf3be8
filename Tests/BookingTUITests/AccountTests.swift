import BookingWords
import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

struct AccountTests {
  /// The code in the newest message of a kind, as the person reads it.
  private func code(_ stage: Stage, _ channel: Channel) throws -> String {
    _ = try stage.shop.office.operator.work()
    let messages = try stage.shop.office.visit(stage.state.session.principal).messages.readable()
    let body = try #require(messages.first { $0.channel == channel }).body
    return try #require(body.matches(of: /[0-9]{6}/).first.map { String($0.output) })
  }

  private func signUp(_ stage: inout Stage) {
    stage.type("Ada Lovelace")
    stage.press(.tab)
    stage.type("ada@example.org")
    stage.press(.tab)
    stage.type("+4930123456")
    stage.press(.tab)
    stage.type("a few words of mine")
    stage.press(.enter)
  }

  @Test(arguments: [true, false])
  func `where the code for a new password is stands there, also where nothing is sent`(isDemo: Bool) throws {
    var stage = try Stage()
    if !isDemo { stage.state.session.options.access.shownMessages = [] }
    stage.press("3", .control("f"))
    stage.type("ada@example.org")
    stage.press(.enter)
    #expect(stage.shows("outbox/") == isDemo)
    #expect(stage.shows("we've emailed a code to it") == !isDemo)
  }

  @Test func `a person signs up, reads both codes and is verified`() throws {
    var stage = try Stage()
    stage.press("3", .control("n"))
    #expect(stage.shows("Two codes come next"))
    signUp(&stage)
    #expect(stage.shows("Confirm your email (1 of 2)"))
    #expect(stage.shows("for ada@example.org"))
    stage.type(try code(stage, .email))
    stage.press(.enter)
    #expect(stage.shows("Confirm your phone (2 of 2)"))
    #expect(stage.shows("for +4930123456"))
    #expect(!stage.shows("texted"), "Nothing is sent from a demo.")
    let text = try code(stage, .phone)
    #expect(stage.shows("✓ ada@example.org is confirmed"))
    stage.type(text)
    stage.press(.enter)
    #expect(stage.shows("Verified. Welcome, Ada Lovelace."))
    #expect(stage.shows("ada@example.org"))
    #expect(stage.shows("Northern Lights"))
  }

  @Test func `a mistyped address is corrected before it is proven, and the old code ends`() throws {
    var stage = try Stage()
    stage.press("3", .control("n"))
    signUp(&stage)
    let old = try code(stage, .email)
    stage.press(.control("n"))
    #expect(stage.shows("Correct your email"))
    stage.press(.control("u"))
    stage.type("ada@lovelace.example")
    stage.press(.enter)
    #expect(stage.shows("Corrected. A code is on its way there."))
    #expect(stage.shows("for ada@lovelace.example"))
    stage.type(old)
    stage.press(.enter)
    #expect(stage.shows("That isn't the code. 4 tries left."))
    stage.press(.enter)
    #expect(stage.shows("This code was refused. Type another."))
    // What is typed takes the place of the code that was refused.
    stage.type(try code(stage, .email))
    stage.press(.enter)
    #expect(stage.shows("Confirm your phone"))
    stage.press(.control("n"), .control("u"))
    stage.type("+4930765432")
    stage.press(.enter)
    #expect(stage.shows("for +4930765432"))
    stage.type(try code(stage, .phone))
    stage.press(.enter)
    #expect(stage.shows("Verified. Welcome, Ada Lovelace."))
  }

  @Test func `a code is said to be texted once it is, and not before`() throws {
    var stage = try Stage()
    stage.state.session.options.access.shownMessages = []
    stage.press("3", .control("n"))
    signUp(&stage)
    #expect(stage.shows("A code was emailed to ada@example.org."))
    #expect(!stage.shows("texted"))
    stage.type(try code(stage, .email))
    stage.press(.enter)
    #expect(stage.shows("A code is on its way to +4930123456."))
    #expect(!stage.shows("texted"))
    _ = try stage.shop.office.operator.work()
    stage.refresh()
    #expect(stage.shows("A code was texted to +4930123456."))
  }

  @Test func `a code is sent again on request`() throws {
    var stage = try Stage()
    stage.press("3", .control("n"))
    signUp(&stage)
    let first = try code(stage, .email)
    stage.press(.control("s"))
    #expect(stage.shows("Another email is on its way."))
    #expect(try code(stage, .email) != first)
    stage.type("12345678")
    #expect(stage.shows("123456"))
    #expect(!stage.shows("1234567"))
    stage.press(.backspace, .enter)
    #expect(stage.shows("A code has six digits."))
  }

  @Test func `a refused form says under each field what to mend, and keeps what was typed`() throws {
    var stage = try Stage()
    stage.press("3", .control("n"))
    stage.type("Ada")
    stage.press(.tab)
    stage.type("nonsense")
    stage.press(.tab)
    stage.type("123")
    stage.press(.tab)
    stage.type("short")
    stage.press(.enter)
    #expect(stage.shows("This does not look like an email address."))
    #expect(stage.shows("At least 12 characters."))
    #expect(stage.shows("nonsense"))
  }

  @Test func `a wrong password is said, and the field is empty again`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.press("3")
    stage.type("ada@example.org")
    stage.press(.tab)
    stage.type("wrong horse battery")
    stage.press(.enter)
    #expect(stage.shows("Email or password is not right."))
    #expect(!stage.shows("•"))
  }

  @Test func `customers land on the events, admins in management`() throws {
    for (role, words) in [(Role.customer, "Northern Lights"), (.admin, "Manage")] {
      var stage = try Stage()
      try stage.shop.account("Ada", role: role)
      stage.logIn("ada")
      #expect(stage.state.section == (role == .admin ? .manage : .events))
      #expect(stage.shows(words))
    }
  }

  @Test func `an unattended screen warns for a minute, then logs out`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.wait(.minutes(14) + .seconds(5))
    #expect(stage.shows("Still there?"))
    stage.press("x")
    #expect(!stage.shows("Still there?"))
    stage.wait(.minutes(15))
    #expect(stage.shows("You were logged out"))
    #expect(stage.state.session.account == nil)
  }

  @Test func `logging out closes what the person had open`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press("3", .end, .enter)
    #expect(stage.shows("guest"))
    #expect(stage.state.section == .events)
    stage.press("2")
    #expect(stage.shows("Log in to see your tickets."))
  }

  @Test func `a new name is taken and said`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press("3", .down, .down, .down, .enter)
    stage.press(.control("u"))
    stage.type("Ada King")
    stage.press(.enter)
    #expect(stage.shows("Hello, Ada King."))
  }
}

extension TimeSpan {
  static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds + right.milliseconds)
  }
}

/// The email and the phone of an account, changed by its owner.
struct ChangeContactTests {
  private func code(_ stage: Stage, to address: String) throws -> String {
    try #require(
      try stage.shop.office.store.read {
        try $0.value(
          "SELECT secret FROM messages WHERE recipient = \(address) AND secret IS NOT NULL ORDER BY id DESC LIMIT 1"
        )
      })
  }

  private func begun(_ size: Size = Size(width: 80, height: 24)) throws -> Stage {
    var stage = try Stage(Shop(), size: size)
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press("3")
    // In whatever language: the rows are few.
    let entry = stage.state.session.words.accountEntry(.email)
    for _ in 0..<20 where !stage.shows("▌ \(entry)") { stage.press(.down) }
    stage.press(.enter)
    stage.type("ada@example.net")
    stage.press(.enter)
    stage.settle()
    return stage
  }

  @Test func `a code that went to the new email changes it`() throws {
    var stage = try begun()
    #expect(stage.shows("A code was sent to ada@example.net."))
    stage.type("12")
    stage.press(.enter)
    #expect(stage.shows("Change my email"))
    stage.press(.control("u"))
    stage.type(try code(stage, to: "ada@example.net"))
    stage.press(.enter)
    stage.settle()
    #expect(stage.shows("Your email has been changed."))
    #expect(stage.state.session.account?.email == "ada@example.net")
  }

  @Test func `Escape goes back to the address, which is still there`() throws {
    var stage = try begun()
    stage.press(.escape)
    #expect(stage.shows("ada@example.net"))
    #expect(stage.shows("Send the code"))
  }

  @Test(arguments: GoldenTests.sizes)
  func `typing the code is as it was approved`(_ size: Size) throws {
    try Gallery.expect(begun(size), "change-email-code")
  }

  @Test func `plain mode changes the phone`() throws {
    var stage = try PlainStage()
    try stage.shop.account("Ada")
    stage.type("4", "2", "ada@example.org", Shop.password)
    let menu = stage.type("4")
    let entry = try #require(menu.split(separator: "\n").first { $0.contains("Change your phone") })
    stage.type(String(entry.prefix { $0 != "." }), Shop.password, "+49 170 1234567")
    let code = try stage.shop.office.store.read {
      try $0.value("SELECT secret FROM messages WHERE recipient = '+491701234567'", as: String.self)
    }
    stage.type(try #require(code))
    #expect(stage.said.contains("Your phone number has been changed."))
  }
}
