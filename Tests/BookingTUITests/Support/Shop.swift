import BookingWords
import Foundation
import Synchronization
import TestSupport

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingSession
@testable import BookingStore
@testable import BookingStoreSQLite
@testable import BookingTUI

/// A box office in memory with a few events on sale, a clock driven by hand, and randomness that repeats.
struct Shop {
  let office: BoxOffice
  let clock: TestClock
  let delivery = InMemoryDelivery()

  static let password = "correct horse battery"

  /// `images` is a directory for pictures; without one none can be kept. A `gateway` is left to a worker; without one
  /// there is the sandbox. `storage` is kept in memory unless told. `attended` are those that somebody can call.
  init(
    events: Int = 6, images: String = "/nonexistent/images", storage: Storage? = nil,
    gateway: (any PaymentGateway)? = nil,
    attended: Set<String>? = nil, machineAlerts: [OperatorAlert] = []
  ) throws {
    let clock = TestClock()
    self.clock = clock
    office =
      Operator(
        storage: try storage ?? Storage(SQLiteStore(), images: ImageFiles(directory: images)),
        environment: BoxOffice.Environment(
          clock: clock.wall, randomness: Shop.randomness(),
          passwords: PasswordHasher(
            decoy: "plain:", hash: { "plain:" + $0 }, verify: { $1 == "plain:" + $0 }),
          commonPasswords: CommonPasswords { $0 == "password" },
          gateway: gateway ?? SandboxGateway(books: InMemorySandboxBooks(), clock: clock.wall),
          configuredGateways: attended, delivery: delivery, writer: LetterWriter(),
          defersExternalCalls: gateway != nil, machineAlerts: { machineAlerts })
      ).office
    let me = office.operator.visit()
    for draft in Shop.drafts(now: clock.now).prefix(events) {
      try me.events.publish(me.events.add(draft).id)
    }
  }

  @discardableResult
  func account(_ name: String, role: Role = .customer) throws -> Account {
    try office.operator.visit().accounts.create(
      SignUpForm(
        name: name, email: "\(name.lowercased())@example.org", phone: "+4930123456", password: Shop.password),
      role: role)
  }

  private static func randomness() -> Randomness {
    let steps = Steps()
    return Randomness { count in
      (0..<count).map { _ in
        var word = steps.next()
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return UInt8(truncatingIfNeeded: word ^ (word >> 31))
      }
    }
  }

  private final class Steps: Sendable {
    private let state = Mutex<UInt64>(1)

    func next() -> UInt64 {
      state.withLock { state in
        state &+= 0x1E37_79B9_7F4A_7C15
        return state
      }
    }
  }
}

extension Shop {
  static func drafts(now: Timestamp) -> [EventDraft] {
    func money(_ units: Int64, _ code: String) -> Money {
      Money(minorUnits: units, currency: Currency(code) ?? Currency(stored: "EUR"))
    }
    func draft(
      _ title: String, _ category: String, _ venue: String, _ city: String, _ country: String, _ zone: String,
      days: Int64, _ types: [EventDraft.TicketTypeDraft]
    ) -> EventDraft {
      EventDraft(
        title: title, summary: "An evening of \(category.lowercased()) that people talk about for years.",
        description:
          "Doors open an hour before. The bar stays open late.\n\nThe programme is announced on the night; "
          + "what is certain is that nobody has left early so far. There is a cloakroom, and the house is "
          + "accessible by lift from the side entrance.",
        category: category, venue: venue, city: city, country: country, timeZone: zone,
        startsAt: now + .days(days) + .hours(8), endsAt: now + .days(days) + .hours(10), ticketTypes: types)
    }
    return [
      draft(
        "Northern Lights", "Music", "Grand Hall", "Halifax", "CA", "America/Halifax", days: 3,
        [
          .init(name: "Stalls", price: money(3200, "EUR"), capacity: 40, maxPerOrder: 6),
          .init(name: "Circle", price: money(4800, "EUR"), capacity: 12, maxPerOrder: 6),
        ]),
      draft(
        "Blue Hour Trio", "Music", "The Cellar", "Lisbon", "PT", "Europe/Lisbon", days: 5,
        [.init(name: "Entry", price: money(2400, "EUR"), capacity: 3)]),
      draft(
        "The Glass Orchard", "Theatre", "Old Mill", "Dublin", "IE", "Europe/Dublin", days: 9,
        [.init(name: "Seat", price: money(1850, "EUR"), capacity: 120)]),
      draft(
        "Kaiju Night", "Film", "Cinema Nine", "Tokyo", "JP", "Asia/Tokyo", days: 12,
        [.init(name: "Seat", price: money(2200, "JPY"), capacity: 60)]),
      draft(
        "Small Robots", "Talks", "Assembly Rooms", "Berlin", "DE", "Europe/Berlin", days: 20,
        [.init(name: "Free entry", price: money(0, "EUR"), capacity: 80)]),
      draft(
        "Salt & Smoke", "Food", "Harbour Market", "Porto", "PT", "Europe/Lisbon", days: 40,
        [.init(name: "Tasting", price: money(5900, "EUR"), capacity: 24)]),
    ]
  }
}
