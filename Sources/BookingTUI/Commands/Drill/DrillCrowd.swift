import BookingFiles
import BookingModel
import BookingWords
import Foundation

/// All buyers of a drill: starts a process for each, lets them begin together, kills some and starts those anew, until
/// everybody has an answer.
struct DrillCrowd {
  private(set) var buyers: [DrillBuyer]
  private(set) var kills = 0
  /// Seconds from the common beginning to the last first payment.
  private(set) var sellingTime = 0.0

  private let arguments: [String]
  private let password: String
  private var random = SystemRandomNumberGenerator()
  private var startOfSale: ContinuousClock.Instant?
  private var lastNews = ContinuousClock.now

  /// So many log in at the same time; more would only wait for a processor, each with its memory.
  private static let startingAtOnce = 2 * ProcessInfo.processInfo.activeProcessorCount + 2
  /// Without a word from anybody for so long something is wrong.
  private static let patience = Duration.seconds(120)

  struct Stalled: Error {}

  init(_ shop: DrillShop, directory: DataDirectory, kills: Int) {
    buyers = shop.emails.map { DrillBuyer(email: $0) }
    arguments = ["drill-buyer", "--data", directory.path, "\(shop.ticketType.rawValue)"]
    password = shop.password
    for _ in 0..<kills { buyers[Int.random(in: buyers.indices)].killsLeft += 1 }
  }

  mutating func run() throws {
    try Self.allowFiles(buyers.count + 64)
    defer { for buyer in buyers { buyer.process?.kill(); _ = buyer.process?.end() } }
    while buyers.contains(where: { $0.state != .ready }) { try turn() }
    let now = ContinuousClock.now
    startOfSale = now
    for index in buyers.indices { go(index, now) }
    while buyers.contains(where: { !$0.isDone }) { try turn() }
    for index in buyers.indices { leave(index) }
  }

  /// Starts whoever may, waits for news, kills whose time has come.
  private mutating func turn() throws {
    try startNext()
    for index in try whoSpoke() { listen(index) }
    let now = ContinuousClock.now
    for index in buyers.indices where buyers[index].killAt.map({ $0 <= now }) ?? false { kill(index) }
    if now - lastNews > Self.patience { throw Stalled() }
  }

  private mutating func startNext() throws {
    var starting = buyers.count { $0.state == .starting }
    for index in buyers.indices where buyers[index].state == .away {
      guard starting < Self.startingAtOnce else { return }
      starting += 1
      let process = try ChildProcess.start(arguments + [buyers[index].email])
      process.send(password)
      buyers[index].process = process
      buyers[index].heard = []
      buyers[index].state = .starting
      // Who comes back may die while it starts, too.
      if startOfSale != nil { plan(index, within: 400) }
    }
  }

  private mutating func go(_ index: Int, _ now: ContinuousClock.Instant) {
    buyers[index].process?.send("go")
    buyers[index].state = .shopping
    if buyers[index].killAt == nil { plan(index, within: 2000) }
  }

  private mutating func plan(_ index: Int, within milliseconds: Double) {
    guard buyers[index].killsLeft > 0 else { return }
    buyers[index].killAt = .now + .milliseconds(Double.random(in: 0...milliseconds, using: &random))
  }

  /// Those with something to read, or whose process has gone.
  private func whoSpoke() throws -> [Int] {
    let present = buyers.indices.filter { buyers[$0].process != nil }
    var entries = present.map {
      pollfd(fd: buyers[$0].process?.line ?? -1, events: Int16(POLLIN), revents: 0)
    }
    let isPlanned = buyers.contains { $0.killAt != nil }
    guard poll(&entries, nfds_t(entries.count), isPlanned ? 1 : 100) > 0 else { return [] }
    return zip(present, entries).filter { $0.1.revents != 0 }.map(\.0)
  }

  private mutating func listen(_ index: Int) {
    guard let bytes = buyers[index].process?.heard() else {
      // It ended without being asked to: a customer would have seen that.
      buyers[index].errors.append(Booking.words.drillProgramEnded)
      return restart(index)
    }
    lastNews = .now
    for word in buyers[index].hear(bytes) {
      switch word {
      case .ready: if startOfSale != nil { go(index, .now) }
      // Where money is on its way a crash costs most.
      case .held, .placed: if Bool.random(using: &random) { plan(index, within: 40) }
      case .paid where buyers[index].paid.count == 1: noteSale()
      case .paid, .refused, .error: break
      }
    }
  }

  private mutating func noteSale() {
    if let startOfSale { sellingTime = startOfSale.duration(to: .now) / .seconds(1) }
  }

  private mutating func kill(_ index: Int) {
    buyers[index].process?.kill()
    kills += 1
    buyers[index].killsLeft -= 1
    // What it said before it died counts as said.
    while let process = buyers[index].process, let bytes = process.heard() {
      _ = buyers[index].hear(bytes)
      if bytes.isEmpty { usleep(200) }
    }
    restart(index)
  }

  private mutating func restart(_ index: Int) {
    _ = buyers[index].process?.end()
    buyers[index].process = nil
    buyers[index].killAt = nil
    buyers[index].state = .away
  }

  /// Hangs up: the process ends by itself.
  private mutating func leave(_ index: Int) {
    if let process = buyers[index].process, !process.end() {
      buyers[index].errors.append(Booking.words.drillProgramEndedBadly)
    }
    buyers[index].process = nil
  }

  /// A line to each buyer is an open file; many systems begin with 1,024.
  private static func allowFiles(_ count: Int) throws {
    var limit = rlimit()
    #if canImport(Glibc)
      let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let kind = RLIMIT_NOFILE
    #endif
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < rlim_t(count) else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(count))
    guard setrlimit(kind, &limit) == 0, limit.rlim_cur >= rlim_t(count) else {
      throw POSIXError(.EMFILE)
    }
  }
}
