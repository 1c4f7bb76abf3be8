import GRDB
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

struct AuditLogTests {
  @Test func `entries are sealed with their words, so that none of them ever changes`() {
    #expect(AuditAction.allCases.map(\.rawValue).sorted() == Self.words)
  }

  @Test func `a subject is read as it was written`() throws {
    let subjects: [AuditSubject] = [
      .account(Identifier(7)), .secondFactor(Identifier(7)), .order(Identifier(12)), .payment(Identifier(3)),
      .refund(Identifier(4)), .message(Identifier(5)), .notice(Identifier(6)), .strictImport(Identifier(8)),
      .ticketKey(Identifier(2)), .ticketCodes(Identifier(13)), .door(Identifier(14)),
      .event(Identifier(9), code: "7Q4M-91KD"),
    ]
    let office = try BoxOffice.test()
    try office.store.write { transaction in
      for subject in subjects {
        try AuditLog.append(
          .init(at: office.clock.now(), actor: "worker", action: .noted, subject: subject), transaction)
      }
    }
    let read = try office.store.read { reader in
      try reader.rows("SELECT subject, event_id FROM audit_entries ORDER BY id").map { try AuditSubject($0) }
    }
    #expect(read == subjects)
    #expect(
      subjects.map(\.text) == [
        "account 7", "second factor 7", "order 12", "payment 3", "refund 4", "message 5", "notice 6",
        "import 8", "ticket key 2", "ticket codes 13", "door 14",
        "7Q4M-91KD",
      ])
  }

  @Test func `what an order of a cancelled event comes to is in the event's chain`() throws {
    let office = try BoxOffice.test()
    try office.store.write { transaction in
      try office.audit(.worker, .orderUndone, .order(Identifier(1)), event: Identifier(2), transaction)
      let row = try #require(try transaction.first("SELECT subject, event_id FROM audit_entries"))
      #expect(row["event_id"] == .integer(2))
      #expect(try AuditSubject(row) == .order(Identifier(1)))
    }
  }

  @Test(arguments: EarlierShop.all)
  func `every entry of an earlier program is of a subject and has a word that this one knows`(
    shop: EarlierShop
  ) throws {
    let place = try TemporaryDirectory(named: "audit")
    let directory = DataDirectory(path: place.path)
    try shop.write(to: directory)
    let office = try BoxOffice.test(clock: shop.clock(), directory: directory)
    try office.store.read { reader in
      try reader.each("SELECT subject, event_id, action FROM audit_entries") { row in
        let (action, subject): (String, String) = (try row.get("action"), try row.get("subject"))
        #expect(AuditAction(stored: action) != nil)
        #expect(try AuditSubject(row)?.text == subject)
      }
    }
  }

  private static let words = [
    "account made",
    "account signed up",
    "address changed",
    "address proved",
    "admission overridden",
    "attendees listed",
    "door changed",
    "door incident closed",
    "door incident opened",
    "email changed",
    "event added",
    "event cancelled",
    "event changed",
    "event deleted",
    "event imported",
    "event published",
    "event unpublished",
    "gate device paired",
    "gate device revoked",
    "gate pairing offered",
    "holders to be told",
    "import begun",
    "import decided",
    "import finished",
    "import given up",
    "key bound",
    "key revoked",
    "logged in",
    "message sent again",
    "name changed",
    "noted",
    "order cancelled",
    "order expired",
    "order paid",
    "order placed",
    "order undone",
    "password changed",
    "password reset",
    "payment confirmed",
    "payment link mailed",
    "phone changed",
    "poster imported",
    "poster removed",
    "recovery code used",
    "refund confirmed",
    "refund ordered",
    "refund refused",
    "refund tried again",
    "scan taken back",
    "second factor turned off",
    "second factor turned on",
    "ticket code asked for",
    "ticket code replaced",
    "ticket key made",
    "tickets cancelled",
    "tickets made anew",
    "tickets returned",
    "tickets sent again",
    "tickets to be made anew",
  ]
}
