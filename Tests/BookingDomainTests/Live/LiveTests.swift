import BookingSystem
import Foundation
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules

struct LiveTests {
  @Test func `a password matches its own hash only`() throws {
    let hasher = PasswordHasher.live
    let hash = try #require(hasher.hash("correct horse battery"))
    #expect(hash.hasPrefix("$argon2id$"))
    #expect(hasher.verify("correct horse battery", hash))
    #expect(!hasher.verify("correct horse batterz", hash))
    #expect(!hasher.verify("", "not a hash"))
    #expect(try #require(hasher.hash("correct horse battery")) != hash)
  }

  @Test func `the hash for nobody costs as much as any other and fits nothing`() throws {
    let hasher = PasswordHasher.live
    let hash = try #require(hasher.hash("x"))
    let parameters = { (text: String) in text.split(separator: "$").prefix(3).joined(separator: "$") }
    #expect(parameters(hasher.decoy) == parameters(hash))
    #expect(hasher.decoy.count == hash.count)
    #expect(!hasher.verify("", hasher.decoy))
  }

  @Test func `random bytes come in any number and differ`() {
    #expect(Randomness.live.bytes(0).isEmpty)
    #expect(Randomness.live.bytes(32).count == 32)
    #expect(Randomness.live.bytes(32) != Randomness.live.bytes(32))
  }

  @Test func `the wall clock shows the time`() {
    let difference = Double(WallClock.live.now().milliseconds) / 1000 - Date().timeIntervalSince1970
    #expect(abs(difference) < 5)
  }

  @Test func `a list of common passwords is read without its comments, in small letters`() throws {
    let path = NSTemporaryDirectory() + "list-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data("#!comment: Solar\nLetMeIn\nmonkey\n".utf8).write(to: URL(fileURLWithPath: path))
    let list = try #require(CommonPasswords(path: path))
    #expect(list.hasList)
    #expect(list.contains("letmein"))
    #expect(!list.contains("#!comment: solar"))
    #expect(CommonPasswords(path: path + "-missing") == nil)
  }

  @Test(.enabled(if: CommonPasswords.live.hasList, "needs the package john-data"))
  func `the system's list refuses what people choose first`() {
    for password in ["password1234", "Letmein!Letmein!", "dragon-dragon", "qwerty123456"] {
      #expect(
        PasswordRule.problem(password, personal: [], common: .live, policy: Policy()) == .tooCommon,
        "\(password)")
    }
    #expect(
      PasswordRule.problem("correct horse battery", personal: [], common: .live, policy: Policy()) == nil)
  }
}
