import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// What people want to know before they buy: when the doors open, who may come in, when money is given back.
struct EventTermsTests {
  private let now = TestClock().now

  private func draft(_ change: (inout EventDraft) -> Void = { _ in }) -> EventDraft {
    var draft = EventDraft.fixture()
    draft.doorsAt = draft.startsAt - .hours(1)
    draft.ageLimit = 16
    draft.refundPolicy = "Until a week before."
    change(&draft)
    return draft
  }

  @Test func `doors open before the start, a day before at most`() {
    let rules = EventRules()
    #expect(rules.problems(of: draft()) == [])
    #expect(rules.problems(of: draft { $0.doorsAt = $0.startsAt }) == [])
    for doors: TimeSpan in [.minutes(1), .hours(-25)] {
      #expect(
        rules.problems(of: draft { $0.doorsAt = $0.startsAt + doors })
          == [FieldProblem(.doorsAt, .notBeforeStart)])
    }
  }

  @Test func `an age limit is a number of years`() {
    for age in [0, 100, -1] {
      #expect(
        EventRules().problems(of: draft { $0.ageLimit = age })
          == [FieldProblem(.ageLimit, .outOfRange(1, 99))])
    }
    #expect(
      EventRules().problems(of: draft { $0.refundPolicy = String(repeating: "x", count: 241) })
        == [FieldProblem(.refundPolicy, .tooLong(240))])
  }

  @Test func `they are kept, changed and taken away`() throws {
    let office = try BoxOffice.test()
    let admin = office.openOperatorSession()
    let event = try office.testEvent(draft { $0.refundPolicy = "  Until a week before. " }, by: admin)
    #expect(event.doorsAt == event.startsAt - .hours(1))
    #expect(event.ageLimit == 16 && event.refundPolicy == "Until a week before.")
    var plain = EventDraft(try office.visit(admin).catalogue.event(event.id))
    #expect(plain.doorsAt == event.doorsAt && plain.ageLimit == 16)
    (plain.doorsAt, plain.ageLimit, plain.refundPolicy) = (nil, nil, "")
    let changed = try office.visit(admin).events.change(event.id, plain, revision: event.revision)
    #expect(changed.doorsAt == nil && changed.ageLimit == nil && changed.refundPolicy.isEmpty)
    #expect(try office.operator.check().findings.filter { !$0.holds }.map(\.name) == [])
  }

  @Test func `files bring them in and take them out`() throws {
    let csv = """
      title,category,venue,city,country,timeZone,start,end,doors,ageLimit,refundPolicy
      A,Music,Hall,Halifax,CA,America/Halifax,2026-12-04T20:00,2026-12-04T22:00,19:00,16,Never.
      B,Music,Hall,Halifax,CA,America/Halifax,2026-12-05T00:30,2026-12-05T02:00,2026-12-04T23:30,,
      C,Music,Hall,Halifax,CA,America/Halifax,2026-12-06T20:00,2026-12-06T22:00,later,old,

      """
    let raw = try CSVCatalogue.rawEvents(Array(csv.utf8), path: "a.csv")
    let entries = raw.map { CatalogueEntry.make($0, now: now) }
    let first = try entries[0].get().event.draft
    #expect(first.startsAt - (try #require(first.doorsAt)) == .hours(1))
    #expect(first.ageLimit == 16 && first.refundPolicy == "Never.")
    let second = try entries[1].get().event.draft
    #expect(second.startsAt - (try #require(second.doorsAt)) == .hours(1))
    #expect(second.ageLimit == nil && second.refundPolicy.isEmpty)
    #expect(throws: ImportRefusal.self) { try entries[2].get() }
    if case .failure(let refusal) = entries[2] {
      #expect(
        refusal.problems.flatMap(\.problems) == [
          FieldProblem(.doorsAt, .unreadTime(.unread("later"))), FieldProblem(.ageLimit, .notANumber),
        ])
    }

    let office = try BoxOffice.test()
    let admin = office.openOperatorSession()
    let event = try office.visit(admin).events.add(first)
    let record = CatalogueRecord(try office.visit(admin).catalogue.event(event.id))
    for format in [CatalogueFile.Format.csv, .json] {
      var writer = CatalogueWriter(format: format)
      let bytes = Array((writer.head + writer.text(of: record) + writer.tail).utf8)
      let raw =
        try format == .csv
        ? CSVCatalogue.rawEvents(bytes, path: "b") : JSONCatalogue.rawEvents(bytes, path: "b")
      let again = try CatalogueEntry.make(#require(raw.first), now: now).get().event.draft
      #expect(again.doorsAt == first.doorsAt && again.ageLimit == 16 && again.refundPolicy == "Never.")
    }
  }

  @Test(arguments: EventTerms.all)
  func `each has its column and its field, is judged, kept, exported and read again`(_ term: EventTerms.Term)
    throws
  {
    let office = try BoxOffice.test()
    let admin = office.openOperatorSession()
    let (said, refused) = term.samples
    var draft = EventDraft.fixture()
    let isRead = [draft.terms.take("", for: term), draft.terms.take(refused, for: term)]
    #expect(isRead == [true, true])
    #expect(EventRules().problems(of: draft).map(\.field) == [term.field])

    let isUnderstood = draft.terms.take(said, for: term)
    #expect(isUnderstood)
    let event = try office.testEvent(draft, by: admin)
    #expect(event.terms == draft.terms && event.terms.text(term) == said)
    #expect(EventTerms.all.filter { $0.field != term.field }.allSatisfy { event.terms.text($0).isEmpty })

    let details = try office.visit(admin).catalogue.event(event.id)
    #expect(EventDraft(details).terms == event.terms)
    for format in [CatalogueFile.Format.csv, .json] {
      var writer = CatalogueWriter(format: format)
      let bytes = Array((writer.head + writer.text(of: CatalogueRecord(details)) + writer.tail).utf8)
      let raw =
        try format == .csv
        ? CSVCatalogue.rawEvents(bytes, path: "b") : JSONCatalogue.rawEvents(bytes, path: "b")
      #expect(try CatalogueEntry.make(#require(raw.first), now: now).get().event.draft.terms == event.terms)
    }

    let noted = try office.store.read { try Fingerprint.event(event.id, $0) }
    let changed = SQL(stringLiteral: "UPDATE events SET \(term.column) = \(term.column) || '1'")
    _ = try office.store.write { try $0.run(changed) }
    #expect(try office.store.read { try Fingerprint.event(event.id, $0) } != noted)
  }

  @Test func `an event that waits to be imported from before there was a term says nothing of it`() throws {
    var event = ImportedEvent(draft: draft(), status: .draft, code: nil)
    #expect(try ImportedEvent(encoded: event.encoded()) == event)
    // As it was written by the first program that had terms.
    let written = try event.encoded()
    #expect(
      written.contains(#""ageLimit":16"#) && written.contains(#""refundPolicy":"Until a week before.""#))
    let older = written.replacing(#""ageLimit":16,"#, with: "")
      .replacing(#""refundPolicy":"Until a week before.","#, with: "")
    let read = try ImportedEvent(encoded: older)
    #expect(read.draft.terms == EventTerms() && read.draft.occasion == event.draft.occasion)
    event = ImportedEvent(draft: draft { $0.terms = EventTerms() }, status: .draft, code: nil)
    #expect(read == event)
  }

  @Test func `an event from before they existed has the fingerprint it had`() throws {
    let office = try BoxOffice.test()
    let admin = office.openOperatorSession()
    let plain = try office.testEvent(by: admin)
    let noted = try office.store.read { try Fingerprint.event(plain.id, $0) }
    _ = try office.store.write { try $0.run("UPDATE events SET age_limit = 18 WHERE id = \(plain.id)") }
    #expect(try office.store.read { try Fingerprint.event(plain.id, $0) } != noted)
    _ = try office.store.write { try $0.run("UPDATE events SET age_limit = NULL WHERE id = \(plain.id)") }
    #expect(try office.store.read { try Fingerprint.event(plain.id, $0) } == noted)
  }
}
