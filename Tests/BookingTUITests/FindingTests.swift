import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI
@testable import TerminalUI

/// What helps to find something: marks in what was found, letters in the filter panel, tabs that say that there are more.
struct FindingTests {
  private func marked(_ text: SafeText, _ search: String, _ place: MatchHighlighter.Place = .words)
    -> [String]
  {
    MatchHighlighter(search, place).pieces(text, .bold).filter { $0.style.attributes.contains(.underline) }
      .map(
        \.text.string)
  }

  @Test func `the beginnings of words are marked as the search finds them`() {
    #expect(marked("Grand Hall, Halifax", "hal") == ["Hal", "Hal"])
    #expect(marked("Salón Azafrán", "salon AZA") == ["Salón", "Aza"])
    #expect(marked("Northern Lights", "light nor") == ["Nor", "Light"])
    #expect(marked("Shallow Hal", "hal") == ["Hal"])
    #expect(marked("日本の夜 Night", "日本") == ["日本"])
    #expect(marked("Northern Lights", "").isEmpty)
    #expect(marked("Northern Lights", "-- !").isEmpty)
  }

  @Test func `what is searched for as a whole is marked at the beginning, or wherever it stands`() {
    #expect(marked("ada@example.org", "ADA@ex", .beginning) == ["ada@ex"])
    #expect(marked("nada@example.org", "ada@", .beginning).isEmpty)
    #expect(marked("Ada Nadal", "ada", .anywhere) == ["Ada", "ada"])
    #expect(marked("Zoë Ada Lovelace", "oe ada l", .anywhere) == ["oë", "Ada", "L", "l"])
    #expect(marked("aaaa", "aaa", .anywhere) == ["aaa"])
    #expect(marked("Ada", "", .anywhere).isEmpty)
  }

  @Test func `nothing of a text is lost between the marks`() {
    for search in ["", "a", "hal", "grand hall", "é"] {
      let text: SafeText = "Café Grand Hall, Halifax 👩‍👩‍👧 日本"
      let pieces = MatchHighlighter(search).pieces(text, .bold)
      #expect(pieces.map(\.text.string).joined() == text.string)
    }
  }

  @Test func `letters in the filter panel lead to a value that begins with them`() throws {
    var stage = try Stage()
    stage.press("f", .down, "l")
    #expect(stage.shows("‹ Lisbon ›"))
    #expect(stage.shows("Blue Hour Trio") && !stage.shows("Northern Lights"))
    stage.press("d")
    #expect(stage.shows("‹ Lisbon ›"))
    stage.wait(.seconds(2))
    stage.press("d")
    #expect(stage.shows("‹ Dublin ›"))
    stage.wait(.seconds(2))
    // No key of another table: it is a letter here, and no city begins with it.
    stage.press("q", "?", "c")
    #expect(stage.shows("‹ Dublin ›"))
    stage.press(.delete)
    #expect(stage.shows("‹ all ›"))
    stage.press(.enter)
    #expect(stage.shows("/6"))
  }

  @Test func `tabs say at a narrow width that there are more`() throws {
    var stage = try Stage(size: Size(width: 44, height: 24))
    #expect(stage.shows("All   Film   Food   Music   Talks") && stage.shows("›"))
    stage.press(.left)
    #expect(stage.shows("‹"))
    #expect(stage.shows("Theatre"))
  }

  @Test func `a venue leads to a map, by an address that stands there`() throws {
    let event = try #require(
      Shop().office.visit(Shop().office.openSession()).catalogue.events(EventQuery()).listings.first?.event)
    #expect(MapLink.to(event)?.address == "https://osm.org/search?query=Grand+Hall,+Halifax")
    var wide = try Stage(size: Size(width: 120, height: 40))
    wide.press(.enter)
    #expect(wide.shows("Map    https://osm.org/search?query=Grand+Hall,+Halifax"))
    #expect(view(wide.state).links.map(\.address) == ["https://osm.org/search?query=Grand+Hall,+Halifax"])
    var narrow = try Stage()
    narrow.press(.enter)
    #expect(!narrow.shows("osm.org"))
  }
}
