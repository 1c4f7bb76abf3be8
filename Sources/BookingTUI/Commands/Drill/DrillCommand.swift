import ArgumentParser
import BookingChecks
import BookingDomain
import BookingFiles
import BookingModel
import BookingWords
import Foundation

struct DrillCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: Booking.words.help(.drill).abstract,
    discussion: Booking.words.help(.drill).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Option(
    parsing: .unconditional,
    help: .of(.buyers))
  var buyers: Int?
  @Option(parsing: .unconditional, help: .of(.places))
  var places = 100
  @Option(parsing: .unconditional, help: .of(.kills))
  var kills = 0
  @Option(parsing: .unconditional, help: .of(.hoarders))
  var hoarders = 0
  @Flag(help: .of(.oneJSONObject))
  var json = false
  @Flag(help: .of(.forceDrill))
  var force = false

  var outer: DataLocation { booking.location }

  /// Seconds in which everything must be settled.
  private static let settlingTime = 60.0

  func validate() throws {
    guard (1...10_000).contains(count) else { throw ValidationError("--buyers is from 1 to 10,000.") }
    guard (0...200).contains(hoarders) else { throw ValidationError("--hoarders is from 0 to 200.") }
    guard hoarders == 0 || count <= min(places, 250) else {
      throw ValidationError("With --hoarders there is a place for each buyer, and 250 buyers at most.")
    }
    guard hoarders == 0 || kills == 0 else { throw ValidationError("--kills goes without --hoarders.") }
    guard (1...100_000).contains(places) else { throw ValidationError("--places is from 1 to 100,000.") }
    guard (0...1_000_000).contains(kills) else { throw ValidationError("--kills is from 0 to 1,000,000.") }
  }

  private var count: Int { buyers ?? (hoarders > 0 ? 60 : 1000) }

  func run() throws {
    let directory = try directory()
    try directory.makeParents()
    let office = try BoxOffice.live(
      directory, passwords: .liveForRandomPasswords, clock: hoarders > 0 ? HoardDrill.clock() : .live)
    var any = OrderQuery()
    any.limit = 1
    guard try force || office.managedOrders(office.openOperatorSession(), any).isEmpty else {
      Console.complain(
        "\(directory.path) has orders. A drill would mix its own with them: --force does it all the same.")
      throw ExitCode.failure
    }
    if hoarders > 0 {
      let shop = try DrillShop(office, buyers: count + hoarders, places: places, maxPerOrder: 20)
      let report = try HoardDrill(office, shop, hoarders: hoarders, places: places).run()
      try tell(report, report.lines, isGood: report.isGood)
    } else {
      let report = try drill(office, directory)
      try tell(report, report.lines, isGood: report.isGood)
    }
  }

  private func tell(_ report: some Encodable, _ lines: [String], isGood: Bool) throws {
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      Console.say(String(decoding: try encoder.encode(report), as: UTF8.self))
    } else {
      for line in lines { Console.say(line) }
    }
    guard isGood else { throw ExitCode.failure }
  }

  private func drill(_ office: BoxOffice, _ directory: DataDirectory) throws -> DrillReport {
    // With --force: what waited before is not the drill's.
    let foreign = Set(try office.unsettled())
    let shop = try DrillShop(office, buyers: count, places: places)
    var crowd = DrillCrowd(shop, directory: directory, kills: kills)
    do {
      try crowd.run()
    } catch is DrillCrowd.Stalled {
      throw BookingError.storage("the drill came to a standstill")
    }
    let settledAfter = try settle(office, besides: foreign)
    var mine = OrderQuery()
    mine.event = shop.event
    mine.limit = 2 * count
    let listings = try office.managedOrders(office.openOperatorSession(), mine)
    let broken = try office.check().findings.filter { !$0.holds }.map { "\($0.name) (\($0.count))" }
    return DrillReport(
      crowd.buyers, kills: crowd.kills, sellingTime: crowd.sellingTime, listings: listings,
      expected: min(count, places), settledAfter: settledAfter, broken: broken)
  }

  /// Works until nothing is left; nil when that took too long.
  private func settle(_ office: BoxOffice, besides foreign: Set<String>) throws -> Double? {
    let start = ContinuousClock.now
    while true {
      let isIdle = try office.work().isIdle
      let time = start.duration(to: .now) / .seconds(1)
      if isIdle, try foreign.isSuperset(of: office.unsettled()) { return time }
      guard time < Self.settlingTime else { return nil }
      if isIdle { usleep(200_000) }
    }
  }
}
