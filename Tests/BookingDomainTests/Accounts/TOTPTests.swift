import Testing

@testable import BookingModel
@testable import BookingRules

struct TOTPTests {
  private let secret = Array("12345678901234567890".utf8)

  /// RFC 6238, appendix B, the rows of SHA-1.
  @Test(
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ] as [(Int64, String)])
  func `codes are those of the standard`(second: Int64, code: String) {
    let step = TOTP.step(at: Timestamp(milliseconds: second * 1000))
    #expect(TOTP.code(secret, at: step, digits: 8) == code)
    #expect(TOTP.code(secret, at: step) == String(code.suffix(6)))
  }

  @Test func `a code counts for its half minute and the ones beside it`() {
    let now = Timestamp(milliseconds: 1_782_907_215_000)
    let current = TOTP.step(at: now)
    for step in (current - 3)...(current + 3) {
      let code = TOTP.code(secret, at: step) ?? ""
      let found = TOTP.step(of: code, secret, now: now, after: -1)
      #expect(found == ((current - 1)...(current + 1) ~= step ? step : nil))
    }
  }

  @Test func `a code counts once, and none from before it any more`() {
    let now = Timestamp(milliseconds: 1_782_907_215_000)
    let current = TOTP.step(at: now)
    for step in (current - 1)...(current + 1) {
      let code = TOTP.code(secret, at: step) ?? ""
      #expect(TOTP.step(of: code, secret, now: now, after: current) == (step > current ? step : nil))
    }
  }

  @Test func `what is no code is none, and there are none before 1970`() {
    let now = Timestamp(milliseconds: 1_782_907_215_000)
    for typed in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
      #expect(TOTP.step(of: typed, secret, now: now, after: -1) == nil)
    }
    #expect(TOTP.code(secret, at: -1) == nil)
    #expect(TOTP.code(secret, at: 1, digits: 5) == nil)
    #expect(TOTP.step(at: Timestamp(milliseconds: -60_000)) == 0)
  }

  /// RFC 4648, section 10.
  @Test(arguments: [("f", "MY"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")])
  func `a secret is written in base 32`(secret: String, text: String) {
    #expect(TOTP.text(Array(secret.utf8)) == text)
  }

  @Test func `spaces, dashes and capitals don't matter`() {
    #expect(SecondFactorCode("123 456") == .time("123456"))
    #expect(SecondFactorCode("7Q4M-91KD-ABCD") == .recovery("7q4m91kdabcd"))
    for typed in ["", "12345", "7q4m-91kd", "7q4m-91kd-abcdé", String(repeating: " ", count: 65)] {
      #expect(SecondFactorCode(typed) == nil)
    }
  }
}
