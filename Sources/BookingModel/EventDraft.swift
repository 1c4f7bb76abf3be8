/// An event as a form or a file gives it. `ticketTypes` with an id are changed, without one added, missing ones removed.
@dynamicMemberLookup
public struct EventDraft: Sendable, Equatable, Codable {
  public struct TicketTypeDraft: Sendable, Equatable, Codable {
    public var id: Identifier<TicketType>?
    public var name: String
    public var price: Money
    public var capacity: Int
    public var saleStartsAt: Timestamp?
    public var saleEndsAt: Timestamp?
    public var minPerOrder: Int
    public var maxPerOrder: Int
    /// Notation of `SeatingPlan`, whose seats are then the capacity; nil for general admission.
    public var seatingPlan: String?

    public init(
      id: Identifier<TicketType>? = nil, name: String, price: Money, capacity: Int,
      saleStartsAt: Timestamp? = nil,
      saleEndsAt: Timestamp? = nil, minPerOrder: Int = 1, maxPerOrder: Int = 10,
      seatingPlan: String? = nil
    ) {
      self.id = id
      self.name = name
      self.price = price
      self.capacity = capacity
      self.saleStartsAt = saleStartsAt
      self.saleEndsAt = saleEndsAt
      self.minPerOrder = minPerOrder
      self.maxPerOrder = maxPerOrder
      self.seatingPlan = seatingPlan
    }
  }

  /// Its title, place and times.
  public var occasion: EventEssentials
  public var summary: String
  public var description: String
  public var category: String
  public var terms: EventTerms
  public var ticketTypes: [TicketTypeDraft]

  public init(
    title: String, summary: String, description: String, category: String, venue: String, city: String,
    country: String, timeZone: String, startsAt: Timestamp, endsAt: Timestamp, doorsAt: Timestamp? = nil,
    terms: EventTerms = EventTerms(), ticketTypes: [TicketTypeDraft]
  ) {
    occasion = EventEssentials(
      title: title, venue: venue, city: city, country: country, timeZone: timeZone, startsAt: startsAt,
      endsAt: endsAt, doorsAt: doorsAt)
    self.summary = summary
    self.description = description
    self.category = category
    self.terms = terms
    self.ticketTypes = ticketTypes
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<EventEssentials, Value>) -> Value {
    get { occasion[keyPath: path] }
    set { occasion[keyPath: path] = newValue }
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<EventTerms, Value>) -> Value {
    get { terms[keyPath: path] }
    set { terms[keyPath: path] = newValue }
  }
}

// The terms stand beside the other fields, as they do in files.
extension EventDraft {
  private enum CodingKeys: String, CodingKey { case occasion, summary, description, category, ticketTypes }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    occasion = try container.decode(EventEssentials.self, forKey: .occasion)
    summary = try container.decode(String.self, forKey: .summary)
    description = try container.decode(String.self, forKey: .description)
    category = try container.decode(String.self, forKey: .category)
    terms = try EventTerms(from: decoder)
    ticketTypes = try container.decode([TicketTypeDraft].self, forKey: .ticketTypes)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(occasion, forKey: .occasion)
    try container.encode(summary, forKey: .summary)
    try container.encode(description, forKey: .description)
    try container.encode(category, forKey: .category)
    try terms.encode(to: encoder)
    try container.encode(ticketTypes, forKey: .ticketTypes)
  }
}

extension EventDraft {
  /// An event as it stands, to be changed in a form.
  public init(_ details: EventDetails) {
    let event = details.event
    self.init(
      title: event.title, summary: event.summary, description: event.description, category: event.category,
      venue: event.venue, city: event.city, country: event.country, timeZone: event.timeZone,
      startsAt: event.startsAt, endsAt: event.endsAt, doorsAt: event.doorsAt, terms: event.terms,
      ticketTypes: details.offers.map { TicketTypeDraft($0.ticketType) })
  }
}

extension EventDraft.TicketTypeDraft {
  package init(_ ticketType: TicketType) {
    self.init(
      id: ticketType.id, name: ticketType.name, price: ticketType.price, capacity: ticketType.capacity,
      saleStartsAt: ticketType.saleStartsAt, saleEndsAt: ticketType.saleEndsAt,
      minPerOrder: ticketType.minPerOrder, maxPerOrder: ticketType.maxPerOrder,
      seatingPlan: ticketType.seatingPlan)
  }
}
