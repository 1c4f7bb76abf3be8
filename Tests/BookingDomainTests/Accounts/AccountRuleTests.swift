import Testing

@testable import BookingModel
@testable import BookingRules

struct EmailAddressTests {
  @Test(arguments: [
    "ada@example.org", " a.b+tag@sub.example.co ", "o'brien@example.org", "a@b.xn--p1ai", "A_b-c@x-y.org",
  ])
  func `an address mail can go to is one`(_ text: String) { #expect(EmailAddress(text) != nil) }

  @Test(arguments: [
    "", "ada", "ada@", "@example.org", "a@b", "a@@b.org", "a b@c.org", "a@b..org", ".a@b.org", "a.@b.org",
    "a@-b.org", "a@b-.org", "a@1.2.3.4", "\"a\"@b.org", "a@b.org\nBcc: c@d.org", "a@b.org\u{202E}",
    "ädä@example.org",
    "a@exаmple.org", "a,b@c.org", "<a@b.org>",
  ])
  func `anything else is not`(_ text: String) { #expect(EmailAddress(text) == nil) }

  @Test func `lengths are those of mail`() {
    let local = String(repeating: "a", count: 64)
    #expect(EmailAddress(local + "@example.org") != nil)
    #expect(EmailAddress(local + "a@example.org") == nil)
    #expect(EmailAddress("a@" + String(repeating: "b", count: 64) + ".org") == nil)
    #expect(EmailAddress("a@" + String(repeating: "b.", count: 130) + "org") == nil)
  }

  @Test func `case doesn't tell two addresses apart`() {
    #expect(EmailAddress("Ada@Example.ORG")?.key == EmailAddress("ada@example.org")?.key)
    #expect(EmailAddress("Ada@Example.ORG")?.text == "Ada@Example.ORG")
  }
}

struct PhoneNumberTests {
  @Test(arguments: ["+49 30 1234567", "0049-30-1234567", "+49 (30) 123.45.67", "+49\u{A0}30/1234567"])
  func `what people type is read as E.164`(_ text: String) {
    #expect(PhoneNumber(text)?.text == "+49301234567")
  }

  @Test(arguments: [
    "", "030 1234567", "+0301234567", "+123456", "+1234567890123456", "+49 30 x", "++4930123456",
    "+49 30 1234 ext 5",
  ])
  func `a number without its country, too short, too long or with letters is refused`(_ text: String) {
    #expect(PhoneNumber(text) == nil)
  }
}

struct VerificationCodeRuleTests {
  @Test func `codes are six digits and values that would favour some are drawn anew`() {
    let queue = TestBytes([[0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 42]])
    #expect(VerificationCodeRule.make(Randomness { _ in queue.next() }) == "000042")
  }

  @Test func `every leading digit comes about equally often`() {
    let randomness = Randomness.seeded(3)
    var counts: [Character: Int] = [:]
    for _ in 0..<20_000 { counts[VerificationCodeRule.make(randomness).first ?? "x", default: 0] += 1 }
    #expect(counts.count == 10)
    #expect(counts.values.allSatisfy { (1800...2200).contains($0) })
  }

  @Test func `what can't be a code is not read as one`() {
    #expect(VerificationCodeRule.read("12 34-56") == "123456")
    for text in ["", "12345", "1234567", "12345x", "１２３４５６", String(repeating: " ", count: 100)] {
      #expect(VerificationCodeRule.read(text) == nil)
    }
  }

  @Test func `the fourth send waits until the first is an hour old`() {
    let now = Timestamp(milliseconds: 10_000_000)
    let sent = [now - .minutes(50), now - .minutes(90), now - .minutes(10), now]
    #expect(
      VerificationCodeRule.nextSend(after: sent, most: 3, in: .hours(1), now: now) == now + .minutes(10))
    #expect(
      VerificationCodeRule.nextSend(after: Array(sent.dropFirst()), most: 3, in: .hours(1), now: now) == nil)
  }
}

struct LogInThrottleTests {
  @Test func `five failures are free, then the wait doubles up to fifteen minutes`() {
    let waits = (1...20).map { LogInThrottle.wait(after: $0, .place, policy: Policy()).milliseconds / 1000 }
    #expect(waits.prefix(14) == [0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900])
    #expect(waits.suffix(6).allSatisfy { $0 == 900 })
    #expect(LogInThrottle.wait(after: .max, .place, policy: Policy()) == .minutes(15))
  }

  @Test func `from new places twenty failures are free, then each waits an hour`() {
    let waits = (1...22).map { LogInThrottle.wait(after: $0, .newPlaces, policy: Policy()) }
    #expect(waits.prefix(20).allSatisfy { $0 == .seconds(0) })
    #expect(waits.suffix(2).allSatisfy { $0 == .hours(1) })
  }

  @Test func `a clock that goes back makes nobody wait who needn't`() {
    let now = Timestamp(milliseconds: 1_000_000_000)
    var throttle = LogInThrottle()
    for _ in 1...5 { throttle.fail(.place, now: now, policy: Policy()) }
    #expect(!throttle.isBlocked(now: now - .hours(1)))
    throttle.fail(.place, now: now, policy: Policy())
    #expect(throttle.isBlocked(now: now - .hours(1)))
  }

  @Test func `after a day without failures the count begins anew`() {
    let start = Timestamp(milliseconds: 1_000_000_000)
    var throttle = LogInThrottle()
    for _ in 1...7 { throttle.fail(.place, now: start, policy: Policy()) }
    #expect(throttle.isBlocked(now: start + .seconds(9)))
    #expect(!throttle.isBlocked(now: start + .seconds(10)))
    throttle.fail(.place, now: start + .hours(24), policy: Policy())
    #expect(throttle.failures == 1)
  }
}

/// Bytes handed out in the given portions.
private final class TestBytes: @unchecked Sendable {
  private var portions: [[UInt8]]
  init(_ portions: [[UInt8]]) { self.portions = portions }
  func next() -> [UInt8] { portions.removeFirst() }
}
