import TerminalHarness
import Testing

/// What people do again and again. Each waits for what a person would wait for.
extension TerminalSession {
  /// The list of events is there.
  @discardableResult
  func waitForEvents() throws -> ScreenGrid { try waitFor("Harbour Lights") }

  /// Looks for an event by its title and opens it. Begins and ends nowhere but in the list of events.
  func open(event title: String, shows words: String = "how many") throws {
    try press("/")
    try waitFor("⏎ to the list")
    try type(title)
    try waitFor("1/1")
    try press(.enter)
    try waitFor("⏎ open")
    try press(.enter)
    try waitFor(words)
  }

  /// Back from an event to the whole list.
  func backToEvents() throws {
    try press(.escape)
    try waitFor("/ find")
    try press("x")
    try waitFor("find an event")
    try waitForEvents()
  }

  /// Puts so many of the event's first tickets into the cart.
  func hold(_ quantity: Int = 1, of ticket: String) throws {
    for number in 1..<max(2, quantity) where number < quantity {
      try press(.right)
      try waitFor("\(number + 1) ›")
    }
    try press(.enter)
    try waitFor("\(quantity) × \(ticket) held")
  }

  /// Logs in at the one form for everybody.
  func logIn(_ person: Person) throws {
    try press("3")
    try waitFor("Log in")
    try fillLogIn(person)
  }

  func fillLogIn(_ person: Person) throws {
    try type(person.email)
    try press(.tab)
    try type(person.password)
    try press(.enter)
    try waitFor("Welcome, \(person.name).")
  }

  /// From the cart to the card's form: a guest says who it is for by logging in.
  func checkOut(as person: Person) throws {
    try waitFor("Your cart")
    try press(.enter)
    try waitFor("Who is it for?")
    try press(.down, .enter)
    try waitFor("Your cart is waiting for you.")
    try fillLogIn(person)
  }

  /// Fills the form for a new account and sends it.
  func signUp(_ person: Person) throws {
    try waitFor("Name")
    for text in [person.name, person.email, person.phone, person.password] {
      try type(text)
      try press(text == person.password ? .enter : .tab)
    }
    try waitFor("Code from the email")
  }

  /// Reads a code on the Messages screen, as somebody alone at one terminal does: the newest message stands first.
  private func readCode(_ recipient: String) throws -> String {
    try press(.control("o"))
    try waitFor("demo: nothing left this machine")
    let screen = try waitUntil("the code for \(recipient)") { screen in
      try screen.contains("To \(recipient.prefix(24))") && code(in: screen) != nil
    }
    try press(.escape)
    try waitFor("Confirm your")
    return try #require(try code(in: screen))
  }

  private func code(in screen: ScreenGrid) throws -> String? {
    screen.rows.compactMap { row in row.firstMatch(of: /[Yy]our code is (\d{6})/).map { String($0.output.1) }
    }
    .last
  }

  /// Proves both addresses, one after the other. Nothing is texted before the mailed code was right.
  func verify(_ person: Person) throws {
    try waitFor("Confirm your email")
    try type(readCode(person.email))
    try press(.enter)
    try waitFor("Confirm your phone")
    try type(readCode(person.phone))
    try press(.enter)
  }

  /// Holds a camera to the screen until it reads the code there.
  func waitForQRCode() throws -> String {
    try waitFor("any key closes")
    var code: String?
    try waitUntil("a code that can be read") { screen in
      code = try screen.readQRCode()
      return code != nil
    }
    return try #require(code)
  }

  /// Types a card into the form and sends it.
  func pay(card number: String) throws {
    try waitFor("TEST")
    try type(number)
    try press(.tab)
    try type("12/40")
    try press(.tab)
    try type("123")
    try press(.enter)
  }
}
