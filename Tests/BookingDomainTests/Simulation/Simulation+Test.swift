@testable import BookingModel
@testable import BookingSimulation
@testable import BookingStore
@testable import BookingStoreSQLite

extension Simulation {
  func run() -> Outcome { run(on: SQLiteEngine.scratchTables) }
}
