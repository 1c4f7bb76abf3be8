import BookingWords
import Foundation
import PseudoLanguage
import Testing

@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI
@testable import TerminalUI

/// Which screen is seen on which approved pictures: at least one of every screen there is.
enum Gallery {
  static let sizes = GoldenTests.sizes

  private static let names: [(screen: any Screen.Type, pictures: [String])] = [
    (EventsScreen.self, ["events", "filters", "nothing-found", "found", "help", "palette", "idle"]),
    (EventScreen.self, ["event", "event-terms", "hurry"]),
    (SeatsScreen.self, ["seats"]),
    (CartScreen.self, ["cart", "cart-lapsed"]),
    (
      CheckoutScreen.self,
      [
        "checkout-who", "checkout-free", "checkout-declined", "checkout-second-step", "checkout-processing",
        "pay",
        "pay-link", "done",
      ]
    ),
    (LogInScreen.self, ["log-in", "log-in-code"]),
    (SignUpScreen.self, ["sign-up"]),
    (ForgottenScreen.self, ["forgotten"]),
    (VerifyScreen.self, ["verify"]),
    (TicketsScreen.self, ["tickets", "tickets-none"]),
    (TicketScreen.self, ["ticket", "ticket-seat", "ticket-code", "ticket-new-code", "ticket-return"]),
    (TextScreen.self, ["calendar-text", "recovery-codes"]),
    (OrdersScreen.self, ["orders"]),
    (OrderScreen.self, ["order"]),
    (AccountScreen.self, ["account"]),
    (ChangeNameScreen.self, ["change-name"]),
    (ChangeContactScreen.self, ["change-email", "change-email-code"]),
    (ChangePasswordScreen.self, ["change-password"]),
    (SettingsScreen.self, ["settings"]),
    (MessagesScreen.self, ["messages"]),
    (SecondFactorScreen.self, ["second-factor", "second-factor-on", "password-and-code"]),
    (SSHKeysScreen.self, ["keys", "keys-none"]),
    (AddSSHKeyScreen.self, ["key-add"]),
    (RenameSSHKeyScreen.self, ["key-name"]),
    (DashboardScreen.self, ["dashboard"]),
    (ManagedEventsScreen.self, ["managed-events", "question", "password"]),
    (ManagedEventScreen.self, ["managed-event", "managed-event-week"]),
    (
      EventFormScreen.self,
      ["event-form", "event-form-place", "event-form-tickets", "event-form-plan"]
    ),
    (HoldersScreen.self, ["holders"]),
    (PosterScreen.self, ["poster"]),
    (ManagedOrdersScreen.self, ["managed-orders"]),
    (ManagedOrderScreen.self, ["managed-order", "refund"]),
    (CancelTicketsScreen.self, ["cancel-tickets"]),
    (UndeliveredScreen.self, ["undelivered"]),
    (SendAgainScreen.self, ["send-again"]),
    (DoorScreen.self, ["door"]), (AttendeesScreen.self, ["attendees"]),
    (
      GateScreen.self,
      [
        "gate", "gate-come-in", "gate-no", "gate-figures", "gate-keys", "gate-found",
        "gate-device", "gate-device-near", "gate-device-alone",
      ]
    ),
  ]

  /// Names of screens as the sources declare them: a list that nobody has to keep.
  static func declaredScreens() throws -> Set<String> {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/BookingScreens")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var found: Set<String> = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:struct|extension) (\w+):[^{\n]*\b\w*Screen\b/) {
        found.insert(String(match.output.1))
      }
    }
    return found
  }

  static var screens: Set<String> { Set(names.map { "\($0.screen)" }) }
  static var pictures: [String] { names.flatMap(\.pictures) }
  static func screen(on picture: String) -> String? {
    names.first { $0.pictures.contains(picture) }.map { "\($0.screen)" }
  }

  /// Compares what the stage shows with the approved picture of that name and size.
  static func expect(
    _ stage: Stage, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let top = try #require(stage.state.top, sourceLocation: sourceLocation)
    #expect(
      "\(type(of: top.screen))" == screen(on: picture), "what Gallery says of \(picture)",
      sourceLocation: sourceLocation)
    let size = stage.state.session.size
    let name = "\(picture)-\(size.width)x\(size.height)"
    switch Stage.language {
    case .english: try Golden.expect(stage.text, name, sourceLocation: sourceLocation)
    case .pseudo: PseudoText(stage).expect(name, sourceLocation: sourceLocation)
    case let language:
      guard translatedSizes.contains(size) else { return }
      try Golden.expect(stage.text, "\(language.code)/\(name)", sourceLocation: sourceLocation)
    }
  }

  /// At which sizes they hang there in other languages, too: longer words are cut in the small one first.
  static let translatedSizes = [GoldenTests.sizes[0], GoldenTests.sizes[1]]
}

struct GalleryTests {
  @Test func `every screen of the program hangs in the gallery`() throws {
    #expect(try Gallery.declaredScreens() == Gallery.screens)
  }

  @Test func `every picture is there at every size, and no other`() throws {
    let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
    let wanted = Gallery.pictures.flatMap { name in
      Gallery.sizes.map { "\(name)-\($0.width)x\($0.height).txt" }
    }
    #expect(Set(wanted).subtracting(files).isEmpty)
    let others = Set(files).subtracting(wanted).filter { !$0.hasPrefix("colours-") }
    #expect(others == ["too-small-39x11.txt", "seats-60x14.txt", "de"])
    let german = try FileManager.default.contentsOfDirectory(
      atPath: directory.appendingPathComponent("de").path)
    // No other language plays it yet.
    let all = Gallery.pictures.filter { $0 != "event-terms" }.flatMap { name in
      Gallery.translatedSizes.map { "\(name)-\($0.width)x\($0.height).txt" }
    }
    #expect(Set(german) == Set(all))
  }
}
