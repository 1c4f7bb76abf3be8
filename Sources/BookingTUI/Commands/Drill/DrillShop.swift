import BookingDomain
import BookingModel
import BookingSystem
import BookingWords

/// What a drill makes for itself: an event with so many places and an account for each buyer.
struct DrillShop {
  let event: Identifier<Event>
  let ticketType: Identifier<TicketType>
  let emails: [String]
  /// 128 random bits, the same for all of them, for this one drill.
  let password: String

  init(_ owner: Operator, buyers: Int, places: Int, maxPerOrder: Int = 10) throws {
    let me = owner.visit()
    let start = WallClock.live.now() + .days(30)
    guard let euro = Currency("EUR") else { throw BookingError.notFound(.ticketType) }
    let draft = EventDraft(
      title: "Drill", summary: "", description: "", category: "Drill", venue: "Hall", city: "Halifax",
      country: "CA", timeZone: "America/Halifax", startsAt: start, endsAt: start + .hours(2),
      ticketTypes: [
        .init(
          name: "Standing", price: Money(minorUnits: 3200, currency: euro), capacity: places,
          maxPerOrder: maxPerOrder)
      ]
    )
    event = try me.events.add(draft).id
    try me.events.publish(event)
    guard let offer = try me.catalogue.event(event).offers.first else {
      throw BookingError.notFound(.ticketType)
    }
    ticketType = offer.id

    let run = Self.hex(Randomness.live.bytes(4))
    password = Self.hex(Randomness.live.bytes(16))
    emails = (1...buyers).map { "drill-\(run)-\($0)@booking.test" }
    for (index, email) in emails.enumerated() {
      let form = SignUpForm(
        name: "Buyer \(index + 1)", email: email, phone: "+447700900000", password: password)
      _ = try me.accounts.create(form, role: .customer)
      if index % 100 == 0 { Console.progress(Booking.words.drillAccounts(index, of: buyers)) }
    }
    Console.endProgress()
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
