import BookingDomain
import BookingModel
import BookingSystem
import Foundation

/// Ten events and as many customers as are needed; each buys once for each event.
struct Season {
  static let placesPerOrder = 5
  static let events = 10

  let offers: [(event: Event, ticketType: TicketType)]
  let customers: [Account]
  var orders: Int { offers.count * customers.count }

  init(_ owner: Operator, tickets: Int) throws {
    let me = owner.visit()
    guard let euro = Currency("EUR") else { throw BookingError.notFound(.ticketType) }
    let people = max(1, tickets / (Self.events * Self.placesPerOrder))
    let start = WallClock.live.now() + .days(30)
    offers = try (1...Self.events).map { number in
      let event = try me.events.add(
        EventDraft(
          title: "Evening \(number)", summary: "", description: "", category: "Music", venue: "Hall",
          city: "Halifax", country: "CA", timeZone: "America/Halifax", startsAt: start,
          endsAt: start + .hours(2),
          ticketTypes: [
            .init(
              name: "Standing", price: Money(minorUnits: 3200, currency: euro),
              capacity: people * Self.placesPerOrder)
          ]))
      try me.events.publish(event.id)
      guard let offer = try me.catalogue.event(event.id).offers.first else {
        throw BookingError.notFound(.ticketType)
      }
      return (event, offer.ticketType)
    }
    customers = try (1...people).map { number in
      let password = Randomness.live.bytes(16).map { String($0, radix: 16) }.joined()
      return try me.accounts.create(
        SignUpForm(
          name: "Customer \(number)", email: "customer\(number)@example.org", phone: "+4930123456",
          password: password),
        role: .customer)
    }
  }
}
