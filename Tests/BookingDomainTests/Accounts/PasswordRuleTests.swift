import Testing

@testable import BookingModel
@testable import BookingRules

struct PasswordRuleTests {
  private func problem(_ password: String, common: CommonPasswords? = nil) -> FieldProblem.Reason? {
    let words: Set = ["password", "monkey", "dragon", "letmein", "qwertyuiop", "1q2w3e4r"]
    return PasswordRule.problem(
      PasswordRule.normalised(password), personal: ["Ada Lovelace", "ada.king@example.org"],
      common: common ?? CommonPasswords { words.contains($0) }, policy: Policy())
  }

  @Test func `twelve to a hundred and twenty-eight characters, as people count them`() {
    #expect(problem("") == .missing)
    #expect(problem("abkqzxwvtyr") == .tooShort(12))
    #expect(problem("abkqzxwvtyrm") == nil)
    #expect(problem("👩‍👩‍👧‍👧é日") == .tooShort(12))
    #expect(problem(String(repeating: "kqzxwvty", count: 16) + "!") == .tooLong(128))
    #expect(problem("a" + String(repeating: "\u{301}", count: 2000)) == .tooLong(128))
  }

  @Test(arguments: [
    "correct horse battery", "kqzxwvtyrmbn", "82930174829173", "пароль из лесу", "         x!q  z",
  ])
  func `no composition is asked for`(_ password: String) { #expect(problem(password) == nil) }

  @Test(arguments: [
    "passwordpassword", "password1234567", "!!!Password!!!", "P@ssw0rd123456", "monkey-monkey-monkey",
    "letmein12345!",
    "qwertyuiop12", "1q2w3e4r1q2w3e4r", "aaaaaaaaaaaa", "123456789012", "abcdefghijkl", "210987654321",
    "abababababab", "112233445566", "a1!a1!a1!a1!",
  ])
  func `common ones are refused, also repeated, padded or respelled`(_ password: String) {
    #expect(problem(password) == .tooCommon)
  }

  @Test(arguments: [
    "AdaLovelace1815", "ada.king@example.org", "lovelace-lovelace", "Booking 2026 Ada", "adalovelace!!",
  ])
  func `what everybody knows of the person is no password, and they are told that it is theirs`(
    _ password: String
  ) { #expect(problem(password) == .tooPersonal) }

  @Test(arguments: ["booking-password", "bookingbooking"])
  func `what everybody knows of the shop is no password`(_ password: String) {
    #expect(problem(password) == .tooCommon)
  }

  @Test func `without a list repetitions and sequences are refused all the same`() {
    let none = CommonPasswords(hasList: false) { _ in false }
    #expect(problem("aaaaaaaaaaaa", common: none) == .tooCommon)
    #expect(problem("123456789012", common: none) == .tooCommon)
    #expect(problem("AdaLovelace1815", common: none) == .tooPersonal)
    #expect(problem("passwordpassword", common: none) == nil)
  }

  @Test func `a control character is no part of a password`() {
    #expect(problem("kqzxwv\u{7}tyrmbn") == .unsafeCharacters)
  }

  @Test func `the same text composed differently is the same password`() {
    #expect(PasswordRule.normalised("cafe\u{301}") == PasswordRule.normalised("caf\u{E9}"))
    #expect(PasswordRule.normalised("a\u{3000}b").unicodeScalars.elementsEqual("a b".unicodeScalars))
    #expect(!PasswordRule.normalised("ﬁ").unicodeScalars.elementsEqual("fi".unicodeScalars))
  }
}
