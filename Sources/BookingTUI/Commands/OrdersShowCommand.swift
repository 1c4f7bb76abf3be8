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
    let me = try visit()
    let (listing, details) = try find(me)
    if json { return try Console.emit(json: OrderRecord(listing, details)) }
    for line in OrderPrinter.all(listing, details) { Console.say(line) }
  }
}
