import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingStoreSQLite
@testable import BookingTUI

/// What a session reads when somebody else commits something.
struct OtherCommitTests {
  private let directory: TemporaryDirectory
  private let shop: Shop
  private let store: CountingStore
  /// Somebody in another process.
  private let other: BoxOffice
  private let buyer: Principal

  init() throws {
    directory = try TemporaryDirectory()
    let engine = SQLiteEngine(DataDirectory(path: directory.path("data")))
    let now = TestClock().now
    let storage = try engine.open(waiting: .seconds(10), now: now)
    store = CountingStore(storage.store)
    shop = try Shop(storage: storage.behind(store))
    other = try Operator.open(engine, environment: shop.office.environment).office
    buyer = other.openSession(from: .network("192.0.2.7"))
  }

  /// The session at the page of the first event.
  private func atFirstEvent() throws -> (stage: Stage, shown: Event, hidden: Event) {
    var stage = try Stage(shop)
    stage.press(.enter)
    let shown = try #require(stage.state.top?.screen as? EventScreen).event
    let all = try other.visit(buyer).catalogue.events(EventQuery()).listings.map(\.event)
    return (stage, shown, try #require(all.first { $0.id != shown.id }))
  }

  private func hold(_ event: Event) throws {
    let offer = try #require(
      try other.visit(buyer).catalogue.event(event.id).offers.first { $0.ticketType.seatingPlan == nil })
    _ = try other.visit(buyer).cart.setQuantity(of: offer.id, to: max(1, offer.ticketType.minPerOrder))
  }

  /// How often the session reads once it has heard of what was committed.
  private func reads(_ stage: inout Stage) throws -> Int {
    let before = store.reads
    stage.send(.changed(try #require(shop.office.changes).take()))
    stage.wait(TimeSpan(milliseconds: 200))
    return store.reads - before
  }

  @Test func `at a commit about another event a session reads nothing`() throws {
    var (stage, _, hidden) = try atFirstEvent()
    _ = shop.office.changes?.take()
    try hold(hidden)
    #expect(try reads(&stage) == 0)
  }

  @Test func `at a commit about the event it shows a session reads it anew`() throws {
    var (stage, shown, _) = try atFirstEvent()
    _ = shop.office.changes?.take()
    try hold(shown)
    #expect(try reads(&stage) > 0)
  }

  @Test func `at a commit that doesn't say what it is about a session reads everything anew`() throws {
    var (stage, _, hidden) = try atFirstEvent()
    _ = shop.office.changes?.take()
    try other.operator.visit().events.unpublish(hidden.id)
    #expect(try reads(&stage) > 1)
  }
}
