import TerminalUI
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct SSHKeysScreenTests {
  private let key = SSHKeyFingerprint("SHA256:" + String(repeating: "k", count: 43))

  private func visitor() throws -> Stage {
    var stage = try Stage(isRemote: true, key: key)
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press("3", .end, .up, .enter)
    return stage
  }

  @Test func `the key of the visit is added, renamed and revoked`() throws {
    var stage = try visitor()
    #expect(stage.shows("No key opens your account without a password yet."))
    stage.press("b")
    #expect(stage.shows("Log in without a password next time?"))
    stage.press(.control("u"))
    stage.type("laptop")
    stage.press(.enter)
    #expect(stage.shows("laptop  you came with this one"))
    #expect(stage.shows("SHA256:kkkk"))
    stage.press("n", .control("u"))
    stage.type("old laptop")
    stage.press(.enter)
    #expect(stage.shows("old laptop"))
    stage.press("b")
    #expect(stage.shows("The key of this visit is already in the list."))
    stage.press("x", .right, .enter)
    #expect(stage.shows("“old laptop” is revoked."))
    #expect(!stage.shows("SHA256"))
  }

  @Test func `whoever revokes the key that let them in is told that it was this, and is a guest`() throws {
    var first = try visitor()
    first.press("b", .enter)
    var stage = try Stage(first.shop, isRemote: true, key: key)
    stage.press("3", .end, .up, .enter)
    #expect(stage.shows("you came with this one"))
    stage.press("x", .right, .enter)
    #expect(stage.shows("The SSH key that let you in no longer opens your account."))
    #expect(stage.state.session.principal.isGuest)
  }

  @Test func `revoking is refused by the safe answer`() throws {
    var stage = try visitor()
    stage.press("b", .enter, "x", .enter)
    #expect(stage.shows("my key"))
  }

  @Test func `after a while the password is asked for before a key is added`() throws {
    var stage = try visitor()
    for _ in 1...4 {
      stage.wait(.minutes(5))
      stage.press(.down)
    }
    stage.press("b", .enter)
    #expect(stage.shows("Your password, please"))
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(stage.shows("you came with this one"))
  }

  @Test func `staff are told why their key is not taken`() throws {
    var stage = try Stage(isRemote: true, key: key)
    try stage.shop.account("Olga", role: .admin)
    stage.logIn("olga")
    stage.press("3", .end, .up, .enter)
    #expect(stage.shows("a key is never"))
  }

  @Test func `at the machine itself nobody is asked about keys`() throws {
    var stage = try Stage()
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press("3")
    #expect(!stage.shows("SSH keys"))
  }

  @Test func `a visit without a key press ends by itself`() throws {
    var stage = try Stage(isRemote: true, key: key, idleEnd: .minutes(30))
    stage.wait(.minutes(29))
    #expect(!stage.hasQuit)
    stage.press(.down)
    stage.wait(.minutes(29))
    #expect(!stage.hasQuit)
    stage.wait(.minutes(2))
    #expect(stage.hasQuit)
  }

  @Test(arguments: [Size(width: 40, height: 12), Size(width: 80, height: 24)])
  func `keys fit every screen`(size: Size) throws {
    var stage = try visitor()
    stage.resize(size.width, size.height)
    stage.press("b", .enter)
    #expect(stage.shows("my key"))
    #expect(stage.shows("SHA256:kk"))
  }
}
