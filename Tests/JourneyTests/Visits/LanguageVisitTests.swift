import Foundation
import TerminalHarness
import TestSupport
import Testing

/// In which language somebody is spoken to: what the command line says, then their account, then their environment.
@Suite(.serialized) struct LanguageVisitTests {
  private static let german = ["LANG": "de_DE.UTF-8"]

  @Test func `the command line goes before the environment, and the first variable before the others`() throws
  {
    let shop = try Shop()
    func expect(_ word: String, _ environment: [String: String], asking language: String? = nil) throws {
      let terminal =
        try language.map { try shop.open(.standard, "--language", $0, environment: environment) }
        ?? shop.open(.standard, environment: environment)
      try terminal.waitForEvents()
      #expect(terminal.screen.contains(word), "\(language ?? "") \(environment)")
      try terminal.press(.control("c"))
      try terminal.waitForExit()
    }
    try expect("Programm", Self.german)
    try expect("Programm", ["LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_AT"])
    try expect("Events", ["LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"])
    try expect("Events", Self.german, asking: "en")
    try expect("Programm", ["LC_ALL": "en_GB.UTF-8"], asking: "de_CH")
    try expect("Events", ["LANG": "fr_FR.UTF-8"])
  }

  @Test
  func
    `by ssh a visitor is spoken to in the language of their own environment, until their account says another`()
    throws
  {
    let served = try ServedShop()
    let german = ["-o", "SetEnv=LANG=de_DE.UTF-8"]
    #expect(
      try served.ssh("key", options: german, "tickets").errors.contains(
        "Zu Ihrem Schlüssel gehört kein Konto."))
    #expect(try served.ssh("key", "tickets").errors.contains("Nobody's account knows your key."))

    let first = try served.visit("ada", options: german)
    try first.waitForEvents()
    #expect(first.screen.contains("Programm") && first.screen.contains("Gast"))
    try logIn(.ada, first, "Anmelden", "Willkommen, Ada Lovelace.")
    try first.press(",")
    try first.waitFor("Bei Ihrem Konto gespeichert")
    try first.press(.end, .right)
    // At once, with nothing else pressed.
    try first.waitFor("Kept with your account")
    #expect(first.screen.contains("Language") && !first.screen.contains("Sprache"))
    try first.press(.control("c"))
    try first.waitForExit()

    let second = try served.visit("ada", options: german)
    try second.waitForEvents()
    #expect(second.screen.contains("Programm"))
    try logIn(.ada, second, "Anmelden", "find an event")
    #expect(second.screen.contains("Events") && !second.screen.contains("Programm"))
    try second.press(.control("c"))
    try second.waitForExit()
  }

  @Test func `what the command line says holds against what an account likes`() throws {
    let shop = try Shop()
    let first = try shop.open()
    try first.waitForEvents()
    try first.logIn(.grace)
    try first.press(",")
    try first.waitFor("Language")
    try first.press(.end, .right)
    try first.waitFor("Sprache")
    try first.press(.control("c"))
    try first.waitForExit()

    let second = try shop.open(.standard, "--language", "en")
    try second.waitForEvents()
    try second.logIn(.grace)
    #expect(second.screen.contains("Events") && !second.screen.contains("Programm"))
    try second.press(.control("c"))
    try second.waitForExit()
  }

  private func logIn(_ person: Person, _ terminal: TerminalSession, _ title: String, _ welcome: String) throws
  {
    try terminal.press("3")
    try terminal.waitFor(title)
    try terminal.type(person.email)
    try terminal.press(.tab)
    try terminal.type(person.password)
    try terminal.press(.enter)
    try terminal.waitFor(welcome)
  }
}
