import ArgumentParser
import BookingChecks
import BookingDomain
import BookingFiles
import BookingModel
import BookingSystem
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
  @Option(parsing: .unconditional, help: .of(.drillGates))
  var gates = 0
  @Flag(help: .of(.drillOffline))
  var offline = false
  @Option(parsing: .unconditional, help: .of(.drillPeople))
  var people = 2000
  @Option(parsing: .unconditional, help: .of(.drillCopies))
  var copies = 40
  @Flag(help: .of(.oneJSONObject))
  var json = false
  @Flag(help: .of(.forceDrill))
  var force = false

  var outer: DataLocation { booking.location }

  /// Seconds in which everything must be settled.
  private static let settlingTime = 60.0
  private static let buyersBesideHoarders = 250

  func validate() throws {
    let words = Booking.words
    for (option, value, bounds) in [
      ("--buyers", count, 1...10_000), ("--hoarders", hoarders, 0...200), ("--places", places, 1...100_000),
      ("--kills", kills, 0...1_000_000), ("--people", people, 1...100_000), ("--copies", copies, 0...people),
    ] where !bounds.contains(value) {
      throw ValidationError(words.bounds(option, bounds.lowerBound, bounds.upperBound))
    }
    guard hoarders == 0 || count <= min(places, Self.buyersBesideHoarders) else {
      throw ValidationError(words.drillHoarderBounds(buyers: Self.buyersBesideHoarders))
    }
    guard gates == 0 || (2...50).contains(gates) else {
      throw ValidationError(words.bounds("--gates", 2, 50))
    }
    guard (gates > 0) == offline else { throw ValidationError(words.drillGatesAlone) }
    guard hoarders == 0 || kills == 0 else { throw ValidationError(words.drillNoKills) }
  }

  private var count: Int { buyers ?? (hoarders > 0 ? 60 : 1000) }

  func run() throws {
    let directory = try directory()
    try directory.makeParents()
    guard gates == 0 else { return try drillGates(directory) }
    let owner = try Operator.live(
      directory, passwords: .liveForRandomPasswords, clock: hoarders > 0 ? HoardDrill.clock() : .live)
    var any = OrderQuery()
    any.limit = 1
    guard try force || owner.visit().management.orders(any).isEmpty else {
      Console.complain(Booking.words.drillHasOrders(directory.path))
      throw ExitCode.failure
    }
    if hoarders > 0 {
      let shop = try DrillShop(owner, buyers: count + hoarders, places: places, maxPerOrder: 20)
      let report = try HoardDrill(owner, shop, hoarders: hoarders, places: places).run()
      try tell(report, report.lines(Booking.words), isGood: report.isGood)
    } else {
      let report = try drill(owner, directory)
      try tell(report, report.lines(Booking.words), isGood: report.isGood)
    }
  }

  /// Needs no box office: the shop of this drill is in memory, its gates are in folders of their own.
  private func drillGates(_ directory: DataDirectory) throws {
    guard mkdir(directory.path, 0o700) == 0 || errno == EEXIST else {
      throw FileFailure.translated(errno, path: directory.path)
    }
    do {
      var drill = try GateDrill(
        gates: gates, people: people, copies: copies, kills: kills > 0 ? kills : 2 * gates,
        in: directory.path + "/gates")
      let report = try drill.run()
      try tell(report, report.lines(Booking.words), isGood: report.isGood)
    } catch is DrillCrowd.Stalled {
      Console.complain(Booking.words.drillStandstill)
      throw ExitCode.failure
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

  private func drill(_ owner: Operator, _ directory: DataDirectory) throws -> DrillReport {
    // With --force: what waited before is not the drill's.
    let foreign = Set(try owner.unsettled())
    let shop = try DrillShop(owner, buyers: count, places: places)
    var crowd = DrillCrowd(shop, directory: directory, kills: kills)
    do {
      try crowd.run()
    } catch is DrillCrowd.Stalled {
      Console.complain(Booking.words.drillStandstill)
      throw ExitCode.failure
    }
    let settledAfter = try settle(owner, besides: foreign)
    var mine = OrderQuery()
    mine.event = shop.event
    mine.limit = 2 * count
    let listings = try owner.visit().management.orders(mine)
    let broken = try owner.check().findings.filter { !$0.holds }.map { "\($0.name) (\($0.count))" }
    return DrillReport(
      crowd.buyers, kills: crowd.kills, sellingTime: crowd.sellingTime, listings: listings,
      expected: min(count, places), settledAfter: settledAfter, broken: broken)
  }

  /// Works until nothing is left; nil when that took too long.
  private func settle(_ owner: Operator, besides foreign: Set<String>) throws -> Double? {
    let start = ContinuousClock.now
    while true {
      let isIdle = try owner.work().isIdle
      let time = start.duration(to: .now) / .seconds(1)
      if isIdle, try foreign.isSuperset(of: owner.unsettled()) { return time }
      guard time < Self.settlingTime else { return nil }
      if isIdle { usleep(200_000) }
    }
  }
}
