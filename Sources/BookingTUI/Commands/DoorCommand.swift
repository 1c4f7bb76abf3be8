import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords
import TerminalUI

/// `booking door` and its commands: what a door lead prepares, for scripts and for whoever has the directory.
struct DoorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "door", abstract: Booking.words.help(.door).abstract,
    discussion: Booking.words.help(.door).discussion,
    subcommands: [
      DoorListsCommand.self, DoorGatesCommand.self, DoorDevicesCommand.self, DoorPairCommand.self,
      DoorRevokeCommand.self, DoorAttendeesCommand.self, DoorIncidentsCommand.self,
    ])

  @ParentCommand var booking: Booking
}

/// One about an event's door.
protocol EventDoorCommand: OfficeCommand {
  var door: DoorCommand { get }
  var event: String { get }
}

extension EventDoorCommand {
  var outer: DataLocation { door.booking.location }

  func find() throws -> (visit: Visit, event: Event) {
    let visit = try visit()
    return (visit, try visit.catalogue.find(code: event).event)
  }
}

/// One line for each, in columns that are parted by two blanks; or an array for programs.
private func show<Record: Encodable>(_ records: [Record], json: Bool, _ columns: (Record) -> [String?]) throws
{
  if json { return try Console.emit(json: records) }
  for record in records {
    Console.say(columns(record).map { SafeText($0 ?? "-").string }.joined(separator: "  "))
  }
}

struct DoorListsCommand: EventDoorCommand {
  static let configuration = CommandConfiguration(
    commandName: "lists", abstract: Booking.words.help(.doorLists).abstract)

  @ParentCommand var door: DoorCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Flag(help: .of(.doorJSON))
  var json = false

  private struct Record: Encodable {
    let name, entry, opens, closes: String
    let usesHomeGates: Bool
  }

  func run() throws {
    let (visit, event) = try find()
    let records = try visit.door.lists(of: event.id).map {
      Record(
        name: $0.name, entry: $0.entry.rawValue, opens: $0.opensAt.iso8601, closes: $0.closesAt.iso8601,
        usesHomeGates: $0.usesHomeGates)
    }
    try show(records, json: json) { [$0.name, $0.entry, $0.opens, $0.closes] }
  }
}

struct DoorGatesCommand: EventDoorCommand {
  static let configuration = CommandConfiguration(
    commandName: "gates", abstract: Booking.words.help(.doorGates).abstract)

  @ParentCommand var door: DoorCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Option(help: .of(.newGate))
  var add: String?
  @Flag(help: .of(.doorJSON))
  var json = false

  private struct Record: Encodable { let name: String }

  func run() throws {
    let (visit, event) = try find()
    if let add { _ = try visit.door.addGate(add, of: event.id) }
    try show(try visit.door.gates(of: event.id).map { Record(name: $0.name) }, json: json) { [$0.name] }
  }
}

struct DoorDevicesCommand: EventDoorCommand {
  static let configuration = CommandConfiguration(
    commandName: "devices", abstract: Booking.words.help(.doorDevices).abstract)

  @ParentCommand var door: DoorCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Flag(help: .of(.doorJSON))
  var json = false

  private struct Record: Encodable {
    let name: String
    let gate: String?
    let profile, paired: String
    let heard, revoked: String?
  }

  func run() throws {
    let (visit, event) = try find()
    let gates = try visit.door.gates(of: event.id)
    let records = try visit.door.devices(of: event.id).map { device in
      Record(
        name: device.name, gate: gates.first { $0.id == device.gate }?.name, profile: device.profile.rawValue,
        paired: device.pairedAt.iso8601, heard: device.heardAt?.iso8601, revoked: device.revokedAt?.iso8601)
    }
    try show(records, json: json) { [$0.name, $0.gate, $0.profile, $0.paired, $0.heard, $0.revoked] }
  }
}

struct DoorPairCommand: EventDoorCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair", abstract: Booking.words.help(.doorPair).abstract,
    discussion: Booking.words.help(.doorPair).discussion)

  @ParentCommand var door: DoorCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Argument(help: .of(.deviceName))
  var name: String
  @Option(help: .of(.deviceGate))
  var gate: String?
  @Flag(help: .of(.searchableDevice))
  var searchable = false

  func run() throws {
    let (visit, event) = try find()
    let gate = try gate.map { name in
      guard let known = try visit.door.gates(of: event.id).first(where: { $0.name == name }) else {
        throw BookingError.notFound(.gate)
      }
      return known.id
    }
    let code = try visit.door.pairingCode(
      for: event.id, gate: gate, name: name, searchable ? .searchable : .scanOnly)
    Console.say("\(code.code)  \(code.expiresAt.iso8601)")
  }
}

struct DoorRevokeCommand: EventDoorCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: Booking.words.help(.doorRevoke).abstract)

  @ParentCommand var door: DoorCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Argument(help: .of(.deviceName))
  var name: String

  func run() throws {
    let (visit, event) = try find()
    let named = try visit.door.devices(of: event.id).filter { $0.name == name && $0.revokedAt == nil }
    guard let device = named.first else { throw BookingError.notFound(.gateDevice) }
    try visit.door.revoke(device.id)
  }
}

struct DoorAttendeesCommand: EventDoorCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendees", abstract: Booking.words.help(.doorAttendees).abstract)

  @ParentCommand var door: DoorCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Flag(help: .of(.doorJSON))
  var json = false

  private struct Record: Encodable {
    let holder, ticketType: String
    let seat, ticket: String?
    let order: String
    let cameIn: String?
  }

  func run() throws {
    let (visit, event) = try find()
    let records = try visit.door.attendees(of: event.id).map {
      Record(
        holder: $0.ticket.holder, ticketType: $0.ticket.typeName, seat: $0.ticket.seat,
        ticket: $0.ticket.code,
        order: $0.order, cameIn: $0.cameInAt?.iso8601)
    }
    try show(records, json: json) { [$0.holder, $0.ticketType, $0.seat, $0.ticket, $0.order, $0.cameIn] }
  }
}

struct DoorIncidentsCommand: EventDoorCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidents", abstract: Booking.words.help(.doorIncidents).abstract)

  @ParentCommand var door: DoorCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.eventCode))
  var event: String
  @Flag(help: .of(.doorJSON))
  var json = false

  private struct Record: Encodable {
    let kind, opened: String
    let closed, holder: String?
    let passages: [String]
    let note: String?
  }

  func run() throws {
    let (visit, event) = try find()
    let records = try visit.door.incidents(of: event.id).map { incident in
      Record(
        kind: incident.kind.rawValue, opened: incident.openedAt.iso8601, closed: incident.closedAt?.iso8601,
        holder: incident.ticket?.holder,
        passages: incident.passages.map { "\($0.at.iso8601) \($0.gate ?? "-") \($0.by)" }, note: incident.note
      )
    }
    try show(records, json: json) {
      [$0.kind, $0.opened, $0.closed, $0.holder, $0.passages.joined(separator: ", "), $0.note]
    }
  }
}
