import BookingDomain
import BookingFiles
import BookingRules
import BookingStoreSQLite
import BookingSystem
import BookingWords
import CSodium
import Foundation
import GRDB

/// Fills a new data directory with a season of sold tickets, as sales would have left them: valid for `booking check`.
///
///     BigShop DIRECTORY [TICKETS]
///
/// Events and accounts come through the door; sales are written in bulk, the record is sealed by the worker.
@main
struct BigShop {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else { return print("usage: BigShop DIRECTORY [TICKETS]") }
    let directory = DataDirectory(path: arguments[1])
    let tickets = arguments.count > 2 ? Int(arguments[2]) ?? 1_000_000 : 1_000_000
    let owner = try Operator.open(
      SQLiteEngine(directory),
      environment: .init(
        clock: .live, randomness: .live, passwords: .liveForRandomPasswords,
        commonPasswords: CommonPasswords { _ in false },
        gateway: SandboxGateway(books: InMemorySandboxBooks(), clock: .live), delivery: InMemoryDelivery(),
        writer: LetterWriter()))
    let season = try Season(owner, tickets: tickets)
    try SalesWriter(directory, season).write()
    while try !owner.work().isIdle {}
    print("\(season.orders * Season.placesPerOrder) tickets in \(season.orders) orders")
  }
}
