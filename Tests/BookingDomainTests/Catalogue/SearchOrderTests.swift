import Testing

@testable import BookingDomain
@testable import BookingModel

struct SearchOrderTests {
  private func titles(_ office: BoxOffice, _ text: String, limit: Int = 100) throws -> [String] {
    var query = EventQuery()
    query.text = text
    query.titlesFirst = true
    query.limit = limit
    return try office.visit(office.openSession()).catalogue.events(query).listings.map(\.event.title)
  }

  private func office() throws -> BoxOffice {
    let office = try BoxOffice.test()
    let staff = office.openOperatorSession()
    for (day, title, summary) in [
      (1, "Plants after Dark", "A walk through the glass house"), (2, "Through the Looking Glass", "A play"),
      (3, "Glass Piano", "Études"), (4, "東京国際映画祭", "Film"), (5, "Night of Stars", "映画 and glassware"),
    ] {
      var draft = EventDraft.fixture()
      draft.title = title
      draft.summary = summary
      draft.startsAt = draft.startsAt + .days(Int64(day))
      draft.endsAt = draft.endsAt + .days(Int64(day))
      try office.visit(staff).events.publish(office.visit(staff).events.add(draft).id)
    }
    return office
  }

  @Test func `titles that begin with what is searched for come first, then those that have it`() throws {
    let office = try office()
    #expect(
      try titles(office, "glass") == [
        "Glass Piano", "Through the Looking Glass", "Plants after Dark", "Night of Stars",
      ])
    #expect(try titles(office, "GLÁSS pian") == ["Glass Piano"])
    #expect(try titles(office, "映画") == ["東京国際映画祭", "Night of Stars"])
    #expect(try titles(office, "") == titles(office, " \t"))
    #expect(try titles(office, "").first == "Plants after Dark")
  }

  @Test func `what goes on over several pages stays in the order of the list`() throws {
    #expect(try titles(office(), "glass", limit: 2) == ["Plants after Dark", "Through the Looking Glass"])
  }

  @Test(arguments: ["!", "?!…", "(", "--", "\"\"", "★", "*", "€ %", "🎉"])
  func `a search without a letter or a number finds nothing`(_ text: String) throws {
    #expect(try titles(office(), text).isEmpty)
  }
}
