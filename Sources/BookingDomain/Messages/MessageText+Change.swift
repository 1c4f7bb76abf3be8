extension MessageText {
  /// What people with tickets read when their event has another title, time or place.
  static func changed(_ facts: MessageFacts) -> (subject: String, paragraphs: [String]) {
    let title = facts.change?.after.title ?? "your event"
    var news = "Changed"
    var paragraphs = ["An event of your order \(facts.orderCode ?? "") has changed."]
    if let change = facts.change {
      news = Self.headline(change)
      paragraphs += [Self.occasion("It is now", change.after), Self.occasion("It was", change.before)]
    }
    let places = (facts.lines ?? []).map { line in
      (["\(line.quantity) × \(line.ticketType)"] + Self.tickets(line)).joined(separator: "\n")
    }
    paragraphs += ["Your tickets stay valid. There is nothing you need to do."] + places
    if let returnBy = facts.returnBy, let zone = facts.change?.after.timeZone {
      let back = Self.offered(facts.refund)
      paragraphs.append(
        "If you can't come, you can return your tickets\(back) until \(EventTime.text(returnBy, zone: zone)): "
          + "log in to Booking, open the ticket and choose “return”.")
    }
    return ("\(news): \(title)", paragraphs)
  }

  /// What whoever returns all of them gets.
  private static func offered(_ refund: Money?) -> String {
    guard let refund else { return " and get a refund" }
    return refund.isZero ? "" : " and get \(refund.formatted) back"
  }

  private static func headline(_ change: EventChange) -> String {
    switch (change.hasNewTitle, change.hasNewTime, change.hasNewPlace) {
    case (true, false, false): "New title"
    case (false, true, false): change.isElsewhere ? "New date" : "New time"
    case (false, false, true): "New place"
    default: "Changed"
    }
  }

  private static func occasion(_ words: String, _ occasion: EventEssentials) -> String {
    [
      "\(words):", "  \(occasion.title)",
      "  " + EventTime.text(occasion.startsAt, doors: occasion.doorsAt, zone: occasion.timeZone)
        + ", until \(EventTime.timeOfDay(occasion.endsAt, zone: occasion.timeZone))",
      "  \(occasion.venue), \(occasion.city), \(occasion.country)",
    ].joined(separator: "\n")
  }
}
