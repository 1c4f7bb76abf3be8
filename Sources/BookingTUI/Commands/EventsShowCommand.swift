import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

struct EventsShowCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Booking.words.help(.eventsShow).abstract)

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var code: String
  @OptionGroup var format: FormatOptions

  var outer: DataLocation { events.outer }

  func run() throws {
    let me = try visit()
    let details = try me.catalogue.find(code: code)
    switch format.chosen {
    case .table: for line in Self.lines(details) { Console.say(line) }
    case .json: try EventPrinter(format: .json).write(details, as: .json, me)
    case .csv: try EventPrinter(format: .csv).write(details, as: .csv, me)
    }
  }

  private static func lines(_ details: EventDetails) -> [String] {
    let event = details.event
    func local(_ moment: Timestamp) -> String {
      (LocalTime(moment, in: event.timeZone)?.description ?? "?").replacing("T", with: " ")
    }
    let words = Booking.words
    let labels = words.eventLabels
    var facts = [
      (labels.code, event.code), (labels.status, words.word(event.status)),
      (labels.start, "\(local(event.startsAt)) (\(event.timeZone))"), (labels.end, local(event.endsAt)),
      (labels.place, "\(event.venue), \(event.city), \(event.country)"), (labels.category, event.category),
    ]
    if let doors = event.doorsAt { facts.append((labels.doors, local(doors))) }
    if let age = event.ageLimit { facts.append((labels.ages, words.agesAndOver(age))) }
    if !event.refundPolicy.isEmpty { facts.append((labels.refunds, event.refundPolicy)) }
    var lines = [event.title] + Console.labelled(facts)
    if !event.summary.isEmpty { lines += ["", event.summary] }
    if !event.description.isEmpty {
      lines +=
        [""] + event.description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    lines.append("")
    for offer in details.offers {
      let (type, places) = (offer.ticketType, offer.availability)
      let left = words.ticketsLeft(
        places.available, of: type.capacity, sold: places.sold, held: places.held)
      lines.append("  \(type.name)  \(words.format.money(type.price))  \(left)")
    }
    for offer in details.offSale {
      let type = offer.ticketType
      lines.append(
        "  \(type.name)  \(words.format.money(type.price))  \(words.ticketsOffSale(sold: offer.availability.sold))"
      )
    }
    if details.offers.isEmpty { lines.append("  \(words.noTicketsYet)") }
    return lines
  }
}
