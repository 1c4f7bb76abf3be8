import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingSession
import BookingSystem
import BookingWords
import Foundation
import TerminalUI

/// One visitor's session: what sshd runs, whatever the visitor asked it to run.
struct VisitCommand: ParsableCommand {
  static let name = "visit"
  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  @ParentCommand var booking: Booking
  @OptionGroup var visits: VisitLimits.Options

  func run() throws {
    let environment = VisitorEnvironment(Booking.environment)
    Booking.keepOnly(environment.kept)
    guard let address = environment.address else {
      try refuse(Booking.words.onlyForVisits)
    }
    guard let request = VisitorRequest(command: environment.command) else {
      try refuse(Booking.words.visitOffer.joined(separator: "\n"))
    }
    let directory = try booking.location.directory()
    // The last of what it may write where it likes: the copy of settings that had no mistake.
    let (settings, mistake) = try settings(directory)
    if let failed = Confinement.begin() { try refuse(Booking.words.cannotConfine(failed)) }
    let key = environment.proofs.flatMap(VisitorProof.key(in:))
    let deviceKey = environment.proofs.flatMap(VisitorProof.deviceKey(in:))
    let slot: VisitorSlots.Slot
    do {
      let files = SSHFiles(directory: directory.ssh)
      slot = try VisitorSlots(directory: files.visits).take(visits.limits, address: address, key: key?.text)
    } catch {
      try refuse(ServeWording.sentence(for: error))
    }
    let usesSandbox = settings.gateway == .sandbox
    let shop = Shop(
      directory, settings, mistake: mistake,
      lock: try directory.prepareSessionFiles(usesSandbox: usesSandbox, now: WallClock.live.now()))
    Operator.keepConnections()
    if let failed = Confinement.enclose(in: VisitFiles(directory, usesSandbox: usesSandbox)) {
      try refuse(Booking.words.cannotConfine(failed))
    }
    try withExtendedLifetime(slot) {
      try serve(
        request, shop, environment,
        Visitor(key: key, deviceKey: deviceKey, origin: .network(address.description)))
    }
  }

  /// What is open for visits.
  private final class Shop {
    let directory: DataDirectory
    private let settings: Settings
    /// For admins; nobody else hears of it.
    private let mistake: SettingsError?
    /// Against a restore between the preparing and the opening. What is open has a lock of its own, and a second one would keep
    /// this visit from ever being the last that leaves.
    private var lock: DirectoryLock?

    init(_ directory: DataDirectory, _ settings: Settings, mistake: SettingsError?, lock: DirectoryLock?) {
      (self.directory, self.settings, self.mistake, self.lock) = (directory, settings, mistake, lock)
    }

    func open() throws -> Operator {
      defer { lock = nil }
      guard try directory.isInitialised() else {
        throw BookingError.notADataDirectory(path: directory.path)
      }
      return try Operator.live(directory, settings, mistake: mistake)
    }
  }

  /// Who is there, as far as sshd can tell.
  private struct Visitor {
    let key: SSHKeyFingerprint?
    let deviceKey: [UInt8]?
    let origin: Origin
  }

  private func serve(
    _ request: VisitorRequest, _ shop: Shop, _ environment: VisitorEnvironment,
    _ visitor: Visitor
  ) throws {
    switch request {
    case .version: Console.say(Booking.configuration.version)
    case .help: for line in Booking.words.visitOffer { Console.say(line) }
    case .events(let json):
      let owner = try shop.open()
      defer { owner.close() }
      try EventPrinter(format: json ? .json : .table).print(
        EventQuery(), owner.office.visit(owner.office.openSession(from: visitor.origin)))
    case .tickets:
      let owner = try shop.open()
      defer { owner.close() }
      let me = try owner.office.openSession(key: visitor.key, from: visitor.origin)
      guard !me.isGuest else {
        try refuse(Booking.words.keyUnknown)
      }
      for line in TicketTable.lines(try owner.office.visit(me).orders.tickets()) { Console.say(line) }
    case .gateSync:
      guard let key = visitor.deviceKey else { try refuse(Booking.words.keyUnknown) }
      let owner = try shop.open()
      defer { owner.close() }
      SyncService.run(ShopHost(owner: owner, publicKey: key, origin: visitor.origin))
    case .screens: try open(shop, environment, visitor)
    case .gate(let event): try open(shop, environment, visitor, door: DoorWish(event: event))
    case .lines: try open(shop, environment, visitor, isPlain: true)
    }
  }

  private func open(
    _ shop: Shop, _ environment: VisitorEnvironment, _ visitor: Visitor, isPlain: Bool = false,
    door: DoorWish? = nil
  ) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      try refuse(Booking.words.screensNeedSSHTerminal)
    }
    guard isPlain || environment.term != nil else {
      try refuse(Booking.words.terminalUnnamed)
    }
    let owner = try shop.open()
    defer { owner.close() }
    var options = booking.interface.options(logs: shop.directory.logs, environment.kept)
    options.isRemote = true
    options.access.shownMessages = owner.office.shownMessages
    options.terminal.pacesFrames = true
    options.exportDirectory = nil
    options.idleEnd = .minutes(30)
    options.door = door
    let principal = try owner.office.openSession(key: visitor.key, from: visitor.origin)
    do {
      let exitSummary =
        isPlain
        ? PlainLoop(options: options, on: .shop(owner, as: principal)).run()
        : try Interface.open(options: options, on: .shop(owner, as: principal))
      for line in exitSummary.lines { Console.say(line.string) }
    } catch let error as TerminalError {
      try refuse(CommandWording.sentence(for: error))
    }
  }

  private func settings(_ directory: DataDirectory) throws -> (Settings, SettingsError?) {
    do throws(SettingsError) {
      // Strangers can do nothing about a mistake in the settings: whoever runs the place is told elsewhere.
      return try Settings.readOrLastGood(directory: directory.path, environment: Booking.environment)
    } catch {
      try refuse(Booking.words.closedForNow)
    }
  }

  private func refuse(_ sentence: String) throws -> Never {
    for line in sentence.split(separator: "\n") { Console.complain(String(line)) }
    throw ExitCode.failure
  }
}
