import BookingModel

/// An event as a file has it: what `CatalogueFile` reads, with its code and without anything of its sales.
public struct CatalogueRecord: Sendable, Equatable, Encodable {
  public struct TicketType: Sendable, Equatable, Encodable {
    public let name: String
    /// A decimal number in the currency.
    public let price: String
    public let currency: String
    public let capacity: Int
    public let minPerOrder: Int
    public let maxPerOrder: Int
    public let saleStart: String?
    public let saleEnd: String?
    public let seatingPlan: String?
  }

  public let code: String
  public let title: String
  public let summary: String
  public let description: String
  public let category: String
  public let venue: String
  public let city: String
  public let country: String
  public let timeZone: String
  /// Local in the event's zone.
  public let start: String
  public let end: String
  public let doors: String?
  public let terms: EventTerms
  public let status: String
  /// Where its picture lies, for a reader beside it; nil without one.
  public var poster: String?
  public let ticketTypes: [TicketType]

  public init(_ details: EventDetails, poster: String? = nil) {
    let event = details.event
    func local(_ moment: Timestamp) -> String {
      (LocalTime(moment, in: event.timeZone) ?? LocalTime(moment, in: "UTC"))?.description ?? ""
    }
    code = event.code
    title = event.title
    summary = event.summary
    description = event.description
    category = event.category
    venue = event.venue
    city = event.city
    country = event.country
    timeZone = event.timeZone
    start = local(event.startsAt)
    end = local(event.endsAt)
    doors = event.doorsAt.map(local)
    terms = event.terms
    status = event.status.rawValue
    self.poster = poster
    ticketTypes = details.offers.map { offer in
      let type = offer.ticketType
      return TicketType(
        name: type.name, price: type.price.decimalText, currency: type.price.currency.code,
        capacity: type.capacity, minPerOrder: type.minPerOrder, maxPerOrder: type.maxPerOrder,
        saleStart: type.saleStartsAt.map(local), saleEnd: type.saleEndsAt.map(local),
        seatingPlan: type.seatingPlan)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case code, title, summary, description, category, venue, city, country, timeZone, start, end, doors
    case status, poster, ticketTypes
  }

  /// The terms stand beside the other fields.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    for (key, text) in [
      (CodingKeys.code, code), (.title, title), (.summary, summary), (.description, description),
      (.category, category), (.venue, venue), (.city, city), (.country, country), (.timeZone, timeZone),
      (.start, start), (.end, end), (.status, status),
    ] {
      try container.encode(text, forKey: key)
    }
    try container.encodeIfPresent(doors, forKey: .doors)
    try container.encodeIfPresent(poster, forKey: .poster)
    try container.encode(ticketTypes, forKey: .ticketTypes)
    try terms.encode(to: encoder)
  }
}
