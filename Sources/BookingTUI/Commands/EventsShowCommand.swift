import ArgumentParser
import BookingDomain

struct EventsShowCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one event with its tickets.")

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: "The event's code, as booking events lists it.")
  var code: String
  @OptionGroup var format: FormatOptions

  var outer: DataLocation { events.outer }

  func run() throws {
    let (office, me) = try open()
    let details = try office.event(me, code: code)
    switch format.chosen {
    case .table: for line in Self.lines(details) { Console.say(line) }
    case .json: try EventPrinter(format: .json).write(details, as: .json, office, me)
    case .csv: try EventPrinter(format: .csv).write(details, as: .csv, office, me)
    }
  }

  private static func lines(_ details: EventDetails) -> [String] {
    let event = details.event
    func local(_ moment: Timestamp) -> String {
      (LocalTime(moment, in: event.timeZone)?.description ?? "?").replacing("T", with: " ")
    }
    var lines = [
      event.title, "  code      \(event.code)", "  status    \(event.status.rawValue)",
      "  start     \(local(event.startsAt)) (\(event.timeZone))", "  end       \(local(event.endsAt))",
      "  place     \(event.venue), \(event.city), \(event.country)", "  category  \(event.category)",
    ]
    if let doors = event.doorsAt { lines.append("  doors     \(local(doors))") }
    if let age = event.ageLimit { lines.append("  ages      \(age) and over") }
    if !event.refundPolicy.isEmpty { lines.append("  refunds   \(event.refundPolicy)") }
    if !event.summary.isEmpty { lines += ["", event.summary] }
    if !event.description.isEmpty {
      lines +=
        [""] + event.description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    lines.append("")
    for offer in details.offers {
      let type = offer.ticketType
      lines.append(
        "  \(type.name)  \(type.price.formatted)  \(offer.availability.available) of \(type.capacity) left, "
          + "\(offer.availability.sold) sold, \(offer.availability.held) held")
    }
    for offer in details.offSale {
      let type = offer.ticketType
      lines.append(
        "  \(type.name)  \(type.price.formatted)  no longer on sale, \(offer.availability.sold) sold")
    }
    if details.offers.isEmpty { lines.append("  no tickets yet") }
    return lines
  }
}
