import ArgumentParser
import BookingDoor
import BookingFiles
import BookingModel
import BookingRules
import BookingSystem
import BookingWords
import Foundation

/// `booking device` and its commands: a machine at a door that lets people in without a network.
struct DeviceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "device", abstract: Booking.words.help(.device).abstract,
    discussion: Booking.words.help(.device).discussion,
    subcommands: [
      DevicePairCommand.self, DeviceScanCommand.self, DeviceMeetCommand.self, DeviceExportCommand.self,
      DeviceImportCommand.self,
      DeviceAnswerCommand.self,
    ])

  @ParentCommand var booking: Booking
}

/// Which device is meant.
struct DeviceOptions: ParsableArguments {
  @Option(help: .of(.deviceDirectory), completion: .directory)
  var device: String

  func directory() throws -> DeviceDirectory { try .opened(device) }
}

extension DeviceDirectory {
  /// Made, with the folders above it, where there is none.
  static func opened(_ path: String) throws -> DeviceDirectory {
    try DataDirectory(path: path).makeParents()
    return try DeviceDirectory(path, randomness: .live)
  }
}

struct DevicePairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair", abstract: Booking.words.help(.devicePair).abstract,
    discussion: Booking.words.help(.devicePair).discussion)

  @Argument(help: .of(.pairingCode)) var code: String
  @Option(help: .of(.deviceShop)) var from: ShopAddress
  @OptionGroup var options: DeviceOptions

  func run() throws {
    let directory = try options.directory()
    let pairing = try directory.pair(
      SyncClient(SSHLine(to: from, with: directory)), code: code, shop: from.description, within: .seconds(30)
    )
    Console.say(Booking.words.devicePaired(pairing.name, try directory.snapshot()?.header.title ?? ""))
  }
}

struct DeviceMeetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meet", abstract: Booking.words.help(.deviceMeet).abstract)

  @Option(help: .of(.devicePeer)) var peer: ShopAddress?
  @OptionGroup var options: DeviceOptions

  func run() throws {
    let directory = try options.directory()
    guard let address = try peer ?? directory.pairing().shop.flatMap({ ShopAddress($0) }) else {
      throw BookingError.deviceTrouble(.shopUnreachable)
    }
    if try directory.snapshot() == nil, peer == nil { try DeviceGate.fetch(from: address, directory) }
    let desk = try DeviceDesk(directory, policy: Policy(), clock: .live)
    try desk.meet(
      SyncClient(SSHLine(to: address, with: directory)), peer == nil ? .shop : .gate, within: .seconds(30))
    Console.say(Booking.words.deviceMet(try directory.union().scans().count, queued: desk.standing().queued))
    for double in try desk.doubles() {
      let entries = [double.entries.first, double.entries.second]
      Console.say(
        Booking.words.doubleEntry(entries, in: desk.standing().timeZone))
    }
  }
}

struct DeviceExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Booking.words.help(.deviceExport).abstract)

  @Argument(help: .of(.scanFile), completion: .file()) var file: String
  @OptionGroup var options: DeviceOptions

  func run() throws {
    let bytes = try options.directory().exported()
    let out = try RawFile(creating: file)
    try out.write(bytes)
    try out.sync()
    Console.say(Booking.words.deviceExported(bytes.count { $0 == UInt8(ascii: "\n") } - 1, file))
  }
}

struct DeviceImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Booking.words.help(.deviceImport).abstract)

  @Argument(help: .of(.scanFile), completion: .file()) var file: String
  @OptionGroup var options: DeviceOptions

  func run() throws {
    let source = try RawFile(reading: file)
    let size = try source.size()
    guard size <= ScanFile.longest else {
      throw BookingError.unreadable(path: file, reason: .tooLarge(mebibytes: ScanFile.longest >> 20))
    }
    Console.say(Booking.words.deviceImported(try options.directory().take(exported: source.read(size))))
  }
}

/// What another gate's line leads to: named in `authorized_keys` beside its key, and nowhere else.
struct DeviceAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: Booking.words.help(.deviceAnswer).abstract,
    discussion: Booking.words.help(.deviceAnswer).discussion)

  @Argument(help: .of(.peerName)) var peer: String
  @OptionGroup var options: DeviceOptions

  func run() throws {
    SyncService.run(try GateHost(options.directory(), peer: peer, clock: .live))
  }
}
