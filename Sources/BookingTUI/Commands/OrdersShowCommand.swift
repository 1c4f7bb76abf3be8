import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

struct OrdersShowCommand: OrderCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Booking.words.help(.ordersShow).abstract)

  @ParentCommand var orders: OrdersCommand
  @OptionGroup var order: OrderArgument
  @Flag(help: .of(.oneObject))
  var json = false

  func run() throws {
    let (office, me) = try open()
    let (listing, details) = try find(office, me)
    if json { return try Console.emit(json: OrderRecord(listing, details)) }
    for line in OrderPrinter.all(listing, details) { Console.say(line) }
  }
}
