import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// While a form is open no letter and no digit is a command, wherever the focus is.
struct FormKeysTests {
  /// A guest with two places, in the form that makes an account.
  private func signingUp() throws -> Stage {
    var stage = try Stage()
    stage.press(.enter, .right, .enter, "c", .enter, .enter)
    #expect(stage.state.top?.screen is SignUpScreen)
    return stage
  }

  private func text(_ stage: Stage, _ part: FormPart) -> String? {
    switch stage.state.top?.screen {
    case let screen as SignUpScreen: screen.page.text(part)
    case let screen as CheckoutScreen: screen.page.text(part)
    default: nil
    }
  }

  @Test func `Up in the first field stays there, and what is typed after it is typed there`() throws {
    var stage = try signingUp()
    stage.press(.up, .shiftTab)
    stage.type("Grace")
    #expect(text(stage, .field(.name)) == "Grace")
    #expect(stage.state.session.cart.places == 2)
  }

  @Test func `what is typed on a button goes to the next empty field and does nothing else`() throws {
    var stage = try signingUp()
    stage.type("Grace")
    stage.press(.tab, .tab, .tab, .tab)
    stage.type("grace@x.org")
    #expect(text(stage, .field(.email)) == "grace@x.org")
    #expect(stage.state.session.cart.places == 2)
    #expect(stage.state.top?.screen is SignUpScreen)
  }

  @Test func `a digit on the Pay button leads nowhere and loses nothing`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press(.enter, .right, .enter, "c", .enter)
    stage.press(.control("t"))
    for key in ["1", "2", "3", "c", "x", "q", "?", ",", "u"] as [Key] {
      stage.press(key)
      #expect(stage.state.top?.screen is CheckoutScreen, "\(key.label.string)")
      #expect(stage.state.overlay == nil, "\(key.label.string)")
    }
    #expect(text(stage, .field(.cardNumber)) == SandboxCard.approved.formatted)
    stage.press(.enter)
    #expect(stage.shows("You are going!"))
  }

  @Test func `a guest who quits with places held is asked once`() throws {
    var stage = try Stage()
    stage.press(.enter, .right, .enter, .escape, "q")
    #expect(!stage.hasQuit)
    #expect(stage.shows("2 places are held for another 10:00."))
    stage.press(.enter)
    #expect(!stage.hasQuit)
    #expect(stage.state.session.cart.places == 2)
    stage.press("q", .right, .enter)
    #expect(stage.hasQuit)
  }

  @Test func `without places, with an account, and by Ctrl-C one leaves at once`() throws {
    var stage = try Stage()
    stage.press("q")
    #expect(stage.hasQuit)
    var guest = try Stage()
    guest.press(.enter, .enter, .control("c"))
    #expect(guest.hasQuit)
    var ada = try Stage()
    try ada.shop.account("Ada")
    ada.logIn("ada")
    ada.press(.enter, .enter, .escape, "q")
    #expect(ada.hasQuit)
  }
}
