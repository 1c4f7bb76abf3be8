import Foundation
import TerminalHarness
import TestSupport
import Testing

/// Where a mail server and a text service carry the messages nobody reads them on a screen, visitors by ssh no more than
/// others: only what nothing carries can be read.
@Suite(.serialized) struct RealMessagesTests {
  private let mail = """
    [mail]
    server = "localhost:9"
    from = "tickets@example.org"

    """
  private let texts = """
    [sms]
    account = "AC1"
    token_file = "token"
    from = "+15005550006"

    """

  private func account(_ session: TerminalSession) throws -> ScreenGrid {
    try session.waitForEvents()
    try session.logIn(.ada)
    try session.press("3")
    return try session.waitUntil("the account") {
      $0.contains("Change my password") && $0.contains("Log out")
    }
  }

  private func shop(_ settings: String) throws -> Shop {
    let shop = try Shop()
    try Data(settings.utf8).write(to: URL(fileURLWithPath: shop.data + "/booking.toml"))
    return shop
  }

  @Test func `a visitor by ssh reads none where all are sent`() throws {
    let served = try ServedShop(shop: try shop(mail + texts))
    #expect(try !account(served.visit("reader")).contains("Messages"))
    served.stop()
  }

  @Test func `a visitor by ssh reads the texts where nothing carries them`() throws {
    let served = try ServedShop(shop: try shop(mail))
    #expect(try account(served.visit("reader")).contains("Messages"))
    served.stop()
  }

  @Test func `at the shop's own terminal it is the same`() throws {
    #expect(try !account(shop(mail + texts).open()).contains("Messages"))
  }
}
