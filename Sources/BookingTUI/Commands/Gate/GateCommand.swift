import ArgumentParser
import BookingDoor
import BookingFiles
import BookingModel
import BookingSession
import BookingWords

/// `booking gate`: the door of an event, at this machine. With `--device` the machine is the gate, and needs no shop beside it.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: Booking.words.help(.gate).abstract,
    discussion: Booking.words.help(.gate).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Option(help: .of(.gateEvent))
  var event: String?
  @Option(help: .of(.gateList))
  var list: String?
  @Option(help: .of(.gateName))
  var gate: String?
  @Option(help: .of(.serial), completion: .file())
  var serial: String?
  @Option(help: .of(.gateDevice), completion: .directory)
  var device: String?
  @Option(help: .of(.deviceShop))
  var from: ShopAddress?
  @Option(help: .of(.otherGates))
  var peer: [ShopAddress] = []

  func validate() throws {
    if device == nil, from != nil || !peer.isEmpty { throw ValidationError(Booking.words.fromNeedsDevice) }
    if device != nil, event != nil { throw ValidationError(Booking.words.deviceHasItsEvent) }
  }

  func run() throws {
    if let device {
      return try OpenDevice(gate: gate(of: device), options: booking.interface, sources: sources()).run()
    }
    let directory = try location.directory(or: booking.location)
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    let wish = DoorWish(event: event, list: list, gate: gate)
    try OpenInterface(directory: directory, options: booking.interface, door: wish, sources: sources()).run()
  }

  private func gate(of device: String) throws -> DeviceGate {
    try DeviceGate(DeviceDirectory.opened(device), shop: from, peers: peer, list: list, gate: gate)
  }

  private func sources() throws -> [any CodeSource] {
    guard let serial else { return [] }
    guard !booking.interface.plain else { throw ValidationError(Booking.words.serialNeedsScreens) }
    do throws(SerialFailure) {
      return [try SerialSource(path: serial)]
    } catch {
      Console.complain(Booking.words.scannerUnreadable(error.path, error.words))
      throw ExitCode.failure
    }
  }
}
