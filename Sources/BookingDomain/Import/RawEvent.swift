import BookingModel

/// An event of a file, as texts by name; what they mean is judged later, for all formats alike.
struct RawEvent: Sendable, Equatable {
  struct TicketType: Sendable, Equatable {
    let line: Int
    var fields: [String: String]
  }

  /// 1-based: the line of a CSV file, the number of an element of a JSON array.
  let line: Int
  var fields: [String: String]
  var ticketTypes: [TicketType] = []
  /// Fields that no event has, and values that were no texts or numbers.
  var problems: [FieldProblem] = []

  static let eventFields =
    [
      "title", "summary", "description", "category", "venue", "city", "country", "timeZone", "start", "end",
      "startsInDays", "startTime", "durationMinutes", "doors",
    ] + EventTerms.all.map(\.name) + ["status", "poster"]
  static let ticketTypeFields = [
    "price", "currency", "capacity", "minPerOrder", "maxPerOrder", "saleStart", "saleEnd", "seatingPlan",
  ]

  /// What a form calls the field of that name in a file.
  static func field(named name: String, ofTicketType: Bool) -> FieldProblem.Field {
    switch name {
    case "name", "ticket": .ticketTypeName
    case "start", "startsInDays", "startTime": .startsAt
    case "end", "durationMinutes": .endsAt
    case "doors": .doorsAt
    case "saleStart": .saleStartsAt
    case "saleEnd": .saleEndsAt
    default: FieldProblem.Field(rawValue: name) ?? (ofTicketType ? .ticketTypes : .title)
    }
  }
}
