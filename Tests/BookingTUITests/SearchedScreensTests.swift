import TerminalUI
import Testing

@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

/// What the events, the managed events and the orders have in common, on each of them.
struct SearchedScreensTests {
  enum Place: CaseIterable {
    case events, managedEvents, orders

    func stage() throws -> Stage {
      let shop = try Shop()
      guard self != .events else { return try Stage(shop) }
      for (name, title) in [("Ada", "Northern Lights"), ("Adam", "Blue Hour Trio"), ("Ben", "Kaiju Night")] {
        try shop.sell(1, of: title, to: name)
      }
      var stage = try Stage.admin(shop)
      if self == .orders { stage.press("O") }
      return stage
    }

    /// A search that finds two, one of them, and what only its own screen shows.
    var two: String { self == .orders ? "ada" : "music" }
    var one: (search: String, opened: String) {
      self == .orders ? ("ben", "1 × Seat") : ("robots", self == .events ? "how many" : "Free entry")
    }
  }

  @Test(arguments: Place.allCases)
  func `Enter opens what was searched for, however late the list comes`(_ place: Place) throws {
    var stage = try place.stage()
    stage.isSilent = true
    stage.press("/")
    stage.type(place.one.search)
    stage.press(.enter, .enter)
    #expect(!stage.shows(place.one.opened))
    stage.answer()
    #expect(stage.shows(place.one.opened))
  }

  @Test(arguments: Place.allCases)
  func `where nothing was found Enter says so, however late that is known`(_ place: Place) throws {
    var stage = try place.stage()
    stage.isSilent = true
    stage.press("/")
    stage.type("nothing at all")
    stage.press(.enter, .enter)
    stage.answer()
    #expect(stage.shows("Nothing found for “nothing at all”."))
    #expect(stage.shows("There is no"))
  }

  @Test(arguments: Place.allCases)
  func `moves before the list is there are made once it is`(_ place: Place) throws {
    var stage = try place.stage()
    stage.isSilent = true
    stage.press("/")
    stage.type(place.two)
    stage.press(.enter, .down)
    stage.answer()
    #expect(stage.shows("2/2"))
  }

  @Test(arguments: Place.allCases)
  func `n and N go through what was found, around the ends`(_ place: Place) throws {
    var stage = try place.stage()
    stage.press("n")
    #expect(!stage.shows("2/"))
    stage.press("/")
    stage.type(place.two)
    stage.press(.enter)
    for (key, position) in [("n", "2/2"), ("n", "1/2"), ("N", "2/2")] as [(Key, String)] {
      stage.press(key)
      #expect(stage.shows(position))
    }
  }

  @Test(arguments: Place.allCases)
  func `Escape clears a search that was left before it leads away`(_ place: Place) throws {
    var stage = try place.stage()
    stage.press("/")
    stage.type(place.one.search)
    stage.press(.enter)
    #expect(stage.shows("1/1"))
    let title = stage.state.top?.screen.title(stage.state.session.words)
    stage.press(.escape)
    #expect(!stage.shows("1/1"))
    #expect(stage.state.top?.screen.title(stage.state.session.words) == title)
  }

  @Test(arguments: Place.allCases)
  func `of a paste that is too long the beginning is searched for`(_ place: Place) throws {
    var stage = try place.stage()
    stage.press("/")
    stage.send(.input(.paste(String(repeating: "long", count: 40))))
    #expect(stage.shows("Nothing found for") && !stage.shows("Northern Lights"))
  }

  @Test(arguments: Place.allCases)
  func `a click on the search takes letters, one on a row selects it`(_ place: Place) throws {
    var stage = try place.stage()
    func click(_ words: String) throws {
      let rows = stage.text.split(separator: "\n", omittingEmptySubsequences: false)
      let y = try #require(rows.firstIndex { $0.contains(words) })
      stage.send(.input(.mouse(Mouse(.press, button: .left, at: Point(x: 6, y: y)))))
    }
    try click(place == .orders ? "Northern Lights" : "Kaiju Night")
    #expect(stage.shows(place == .orders ? "3/3" : "4/6"))
    try click("find an")
    stage.type(place.one.search)
    #expect(stage.shows("1/1"))
  }

  @Test func `keys behind the one that opens are for what it opens`() throws {
    var stage = try Place.events.stage()
    stage.isSilent = true
    stage.press("/")
    stage.type("trio")
    stage.press(.enter, .enter, .enter)
    stage.answer()
    #expect(stage.shows("1 × Entry held for 10 minutes."))
  }

  @Test func `whoever has gone elsewhere meanwhile stays there`() throws {
    var stage = try Place.events.stage()
    stage.isSilent = true
    stage.press("/")
    stage.type("trio")
    stage.press(.enter, .enter, "2")
    stage.answer()
    #expect(stage.shows("Log in to see your tickets."))
    stage.press("1")
    #expect(stage.shows("1/1"))
  }

  @Test func `an act is about the event that is there in the end, and asks with its name`() throws {
    var stage = try Place.managedEvents.stage()
    stage.isSilent = true
    stage.press("/")
    stage.type("robots")
    stage.press(.enter, "x")
    stage.answer()
    #expect(stage.shows("Nobody has paid for “Small Robots”."))
  }

  @Test func `letters in management's filter panel lead to a value as well`() throws {
    var stage = try Place.managedEvents.stage()
    stage.press("f", .down, "l")
    #expect(stage.shows("‹ Lisbon ›"))
    stage.press(.enter)
    #expect(stage.shows("Lisbon   1/1"))
    stage.press("f", .delete, .enter)
    #expect(stage.shows("/6"))
  }

  @Test func `a list that is refused shows nothing that was not asked for`() throws {
    var stage = try Place.managedEvents.stage()
    stage.wait(.minutes(10))
    stage.press(.down)
    stage.wait(.minutes(6))
    stage.press(.right)
    #expect(stage.shows("Your password is needed from time to time.") && !stage.shows("Northern Lights"))
    stage.press(.enter)
    stage.type(Shop.password)
    stage.press(.enter)
    #expect(stage.shows("Northern Lights"))
  }

  @Test func `more orders come as the end of those that were read comes near`() throws {
    let shop = try Shop()
    for index in 1...102 { try shop.sell(1, of: "The Glass Orchard", to: "Buyer\(index)") }
    var stage = try Stage.admin(shop)
    stage.press("O")
    #expect(stage.shows("1/100+"))
    stage.press(.end)
    #expect(stage.shows("100/102") && !stage.shows("Buyer1  "))
    stage.press(.end)
    #expect(stage.shows("102/102") && stage.shows("Buyer1  "))
  }
}
