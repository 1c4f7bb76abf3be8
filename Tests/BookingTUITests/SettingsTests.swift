import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct SettingsTests {
  @Test func `a setting is seen at once`() throws {
    var stage = try Stage()
    stage.press(",")
    #expect(stage.shows("‹ velvet ›"))
    #expect(stage.shows("For this visit only."))
    stage.press(.right)
    #expect(stage.state.session.options.terminal.theme.name == "dark")
    stage.press(.down, .right, .down, .right, .down, .left)
    #expect(stage.state.session.options.terminal.colorDepth == .monochrome)
    #expect(!stage.state.session.options.terminal.usesMouse)
    #expect(!stage.state.session.options.hasMotion)
    stage.press(.escape)
    #expect(stage.shows("Northern Lights"))
  }

  @Test
  func `a language is chosen by its own name, speaks at once, and is what the account is written to in`()
    throws
  {
    let shop = try Shop()
    try shop.account("Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    stage.press(",", .end)
    #expect(stage.shows("‹ English ›"))
    stage.press(.right)
    #expect(stage.shows("‹ Deutsch ›"))
    #expect(stage.state.session.sentence(.cartEmpty) == "Ihr Warenkorb ist leer.")
    let principal = stage.state.session.principal
    #expect(try shop.office.visit(principal).accounts.preferences() == ["language": "de"])
    _ = try shop.office.visit(principal).credentials.changePassword(
      old: Shop.password, new: "another long pass phrase")
    _ = try shop.office.operator.work()
    #expect(shop.delivery.messages.last?.subject == "Ihr Passwort wurde geändert")
  }

  @Test func `a language speaks on every screen at once, and a form that is open keeps what was typed`()
    throws
  {
    var stage = try Stage()
    stage.press("3")
    stage.type("ada@example.org")
    stage.press(.control("p"))
    stage.type("settings")
    stage.press(.enter, .end, .right)
    #expect(stage.shows("Einstellungen") && stage.shows("^P Befehle"), "\(stage)")
    stage.press(.escape)
    #expect(stage.shows("Kunden und Personal") && stage.shows("[ Anmelden ]"), "\(stage)")
    #expect(stage.shows("ada@example.org") && !stage.shows("Password"), "\(stage)")
  }

  @Test func `who signs up with a language chosen is written to in it from the first code on`() throws {
    var stage = try Stage()
    stage.press(",", .end, .right, .escape)
    #expect(stage.state.session.chosenLanguage == "de")
    stage.press(",", .end, .right)
    #expect(stage.state.session.chosenLanguage == nil)
    stage.state.session.options.decided = [.language]
    #expect(stage.state.session.chosenLanguage == "en")
  }

  @Test func `an account keeps its settings, and the next person has none of them`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    var stage = try Stage(shop)
    stage.logIn("ada")
    stage.press(",", .left, .down, .down, .right)
    #expect(stage.shows("Kept with your account"))
    stage.press("3")
    stage.press(.end, .enter)
    #expect(stage.state.session.account == nil)
    #expect(stage.state.session.appearance == stage.state.session.startedWith)

    var other = try Stage(shop)
    other.logIn("ada")
    #expect(other.state.session.options.terminal.theme.name == "contrast")
    #expect(!other.state.session.options.terminal.usesMouse)
  }

  @Test func `what the command line says holds for its visit`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    let principal = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    try shop.office.visit(principal).accounts.setPreference("theme", to: "light")
    try shop.office.visit(principal).accounts.setPreference("mouse", to: "off")
    var stage = try Stage(shop)
    stage.state.session.options.decided = [.theme]
    stage.logIn("ada")
    #expect(stage.state.session.options.terminal.theme.name == "velvet")
    #expect(!stage.state.session.options.terminal.usesMouse)
  }

  @Test func `colours the terminal says it has are taken, unless somebody has decided otherwise`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    func stage(_ color: ColorDepth) throws -> Stage {
      var stage = try Stage(shop)
      stage.state.session.options.terminal.colorDepth = color
      return stage
    }
    var asked = try stage(.indexed)
    asked.send(.colors(.truecolor))
    #expect(asked.state.session.options.terminal.colorDepth == .truecolor)
    asked.press(",")
    #expect(asked.shows("detected: truecolor"))

    var told = try stage(.indexed)
    told.state.session.options.decided = [.color]
    told.send(.colors(.truecolor))
    #expect(told.state.session.options.terminal.colorDepth == .indexed)

    var chosen = try stage(.indexed)
    chosen.logIn("ada")
    chosen.press(",", .down, .right)
    let choice = chosen.state.session.options.terminal.colorDepth
    chosen.send(.colors(.truecolor))
    #expect(chosen.state.session.options.terminal.colorDepth == choice)

    var kept = try stage(.indexed)
    kept.logIn("ada")
    kept.send(.colors(.truecolor))
    #expect(kept.state.session.options.terminal.colorDepth == choice, "Ada has kept her choice.")
  }

  @Test func `a value that is not known any more changes nothing`() {
    var appearance = Appearance(
      .init(clock: .init { Timestamp(milliseconds: 0) }, terminal: .init(term: "xterm", colorDepth: .indexed))
    )
    appearance.adopt(["theme": "plaid", "color": "7 million"], except: [])
    #expect(appearance.value(.theme) == "velvet")
    #expect(appearance.value(.color) == "256")
  }

  @Test func `preferences are an account's own, and no guest's`() throws {
    let shop = try Shop()
    try shop.account("Ada")
    let ada = try shop.office.visit(shop.office.openSession()).session.logIn(
      email: "ada@example.org", password: Shop.password)
    try shop.office.visit(ada).accounts.setPreference("theme", to: "light")
    try shop.office.visit(ada).accounts.setPreference("theme", to: "dark")
    #expect(try shop.office.visit(ada).accounts.preferences() == ["theme": "dark"])
    let guest = shop.office.openSession()
    #expect(try shop.office.visit(guest).accounts.preferences() == [:])
    #expect(throws: BookingError.logInNeeded) {
      try shop.office.visit(guest).accounts.setPreference("theme", to: "dark")
    }
    #expect(throws: BookingError.invalid([FieldProblem(.name, .tooLong(40))])) {
      try shop.office.visit(ada).accounts.setPreference("theme", to: String(repeating: "x", count: 41))
    }
  }
}
