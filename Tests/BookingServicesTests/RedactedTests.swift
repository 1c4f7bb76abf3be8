import BookingModel
import BookingWords
import Testing

@testable import BookingServices

struct RedactedTests {
  @Test(arguments: [
    ("The provided key 'rk_test_51P*********qs8Kgd' does not have the right.", ["rk_test", "Kgd"]),
    ("Invalid API Key provided: sk_live_51HxAbCdEf", ["sk_live"]),
    ("550 5.1.1 <ada.lovelace@example.org>: no such user", ["ada", "example"]),
    ("The 'To' number +1 (500) 555-0001 is not valid.", ["555", "0001"]),
    ("Your card 4242 4242 4242 4242 was declined.", ["4242"]),
    ("whsec_abcdefghij is wrong", ["whsec"]),
    ("line\nbreak \u{1b}[2J", ["\n", "\u{1b}"]),
  ])
  func `keys, addresses and numbers of people don't reach a log`(text: String, hidden: [String]) {
    let shown = Redacted.text(text)
    for part in hidden { #expect(!shown.contains(part), "\(shown)") }
    #expect(!shown.isEmpty)
  }

  @Test func `what somebody needs to find the cause stays`() {
    for text in [
      "Having the 'rak_checkout_session_write' permission would allow this request to continue.",
      "No such payment_intent: 'pi_3MtwBwLkdIwHu7ix28a3tqPa'",
      "The `expires_at` timestamp must be between 30 minutes and 24 hours from now.", "account 'acct_1Peer'",
      "550 5.7.26 blocked",
    ] { #expect(Redacted.text(text) == text) }
    #expect(Redacted.text(String(repeating: "a", count: 1000)).count == 300)
  }

  @Test func `a server's clock is read from its answer`() {
    #expect(
      HTTPDate.moment("Sun, 06 Nov 1994 08:49:37 GMT") == Timestamp(milliseconds: 784_111_777_000))
    for text in ["", "yesterday", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Foo 1994 08:49:37 GMT"] {
      #expect(HTTPDate.moment(text) == nil)
    }
  }

  @Test(arguments: [
    (TimeSpan.seconds(1), "1 second"), (.seconds(119), "119 seconds"), (.minutes(15), "15 minutes"),
    (.hours(3), "3 hours"), (.days(2), "2 days"), (.seconds(-5), "0 seconds"),
  ])
  func `lengths of time are said in the unit that fits`(span: TimeSpan, words: String) {
    #expect(English().roughly(span) == words)
  }
}
