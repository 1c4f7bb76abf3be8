import BookingModel

/// One ticket in a device's snapshot, in 104 bytes: a name that only who has the ticket's id can tell, and a box that only the id opens.
///
/// name, 12 · nonce, 12 · box, 80, in which are: version · generation · why it is void and why it was replaced · when it was replaced,
/// 6 · the type's number in the snapshot, 2 · flags · holder, 28 · seat, 24.
struct SealedTicket {
  static let nameLength = 12
  static let length = nameLength + Sealing.nonceLength + contentLength + Sealing.tagLength
  private static let contentLength = 64
  private static let version: Int64 = 1
  private static let holderLength = 28
  private static let seatLength = 24

  /// By which a device names tickets: another one for each device and event.
  let deviceKey: [UInt8]

  init(device publicKey: [UInt8], event: Identifier<Event>) {
    var input = ByteWriter()
    input.add("booking device key 1".utf8)
    input.add(event.rawValue, bytes: 8)
    input.add(publicKey)
    deviceKey = Sealing.hash(Sealing.keyLength, input.bytes)
  }

  func name(of ticket: DoorTicketID) -> [UInt8] {
    Array(Sealing.hash(16, Array("name".utf8) + ticket.bytes, key: deviceKey).prefix(Self.nameLength))
  }

  /// - Parameter type: the number of its type among those of the snapshot.
  func sealed(_ ticket: DoorTicket, type: Int) -> [UInt8] {
    var content = ByteWriter()
    content.add(Self.version, bytes: 1)
    content.add(Int64(ticket.generation), bytes: 1)
    let void = ticket.voidReason.flatMap { Self.voids.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let replaced = ticket.replaced.flatMap { Self.replacements.firstIndex(of: $0.reason) }.map { $0 + 1 } ?? 0
    content.add(Int64(void << 4 | replaced), bytes: 1)
    content.add(ticket.replaced?.at.milliseconds ?? 0, bytes: 6)
    content.add(Int64(type), bytes: 2)
    content.add(0, bytes: 1)
    content.add(Self.short(ticket.holder), in: Self.holderLength)
    content.add(ticket.seat ?? "", in: Self.seatLength)
    let (name, key) = (name(of: ticket.id), boxKey(ticket.id))
    // Of what is in it: the same content has the same box, and another one never the same nonce with this key.
    let nonce = Array(Sealing.hash(16, content.bytes, key: key).prefix(Sealing.nonceLength))
    return name + nonce + Sealing.locked(content.bytes, key: key, nonce: nonce, about: name)
  }

  /// Nil where `entry` isn't this ticket's, or no ticket of ours.
  func opened(_ entry: ArraySlice<UInt8>, as id: DoorTicketID, types: [SnapshotHeader.TypeName])
    -> DoorTicket?
  {
    var reader = ByteReader(entry)
    guard let name = reader.take(Self.nameLength), let nonce = reader.take(Sealing.nonceLength),
      let box = reader.take(Self.contentLength + Sealing.tagLength), reader.isAtEnd,
      let content = Sealing.opened(Array(box), key: boxKey(id), nonce: Array(nonce), about: Array(name))
    else { return nil }
    var fields = ByteReader(content[...])
    guard fields.number(bytes: 1) == Self.version, let generation = fields.number(bytes: 1),
      let reasons = fields.number(bytes: 1), let replacedAt = fields.number(bytes: 6),
      let type = fields.number(bytes: 2), fields.number(bytes: 1) != nil,
      let holder = fields.text(in: Self.holderLength), let seat = fields.text(in: Self.seatLength),
      types.indices.contains(Int(type))
    else { return nil }
    let replaced = Self.value(Self.replacements, Int(reasons & 15)).map {
      TicketReplacement(reason: $0, at: Timestamp(milliseconds: replacedAt))
    }
    return DoorTicket(
      id: id, code: nil, ticketType: types[Int(type)].id, typeName: types[Int(type)].name,
      seat: seat.isEmpty ? nil : seat, holder: holder, generation: Int(generation),
      voidReason: Self.value(Self.voids, Int(reasons >> 4)), replaced: replaced)
  }

  /// "Ana Martínez" is "Ana M.": enough to ask for, and not enough to look somebody up.
  static func short(_ name: String) -> String {
    let parts = name.split(whereSeparator: \.isWhitespace)
    guard parts.count > 1, let first = parts.first, let last = parts.last?.first else { return name }
    return "\(first) \(last)."
  }

  private func boxKey(_ ticket: DoorTicketID) -> [UInt8] {
    Sealing.hash(Sealing.keyLength, Array("box".utf8) + ticket.bytes, key: deviceKey)
  }

  // In the order in which snapshots number them: more come at the end.
  private static let voids: [VoidReason] = [.cancelled, .refunded, .eventCancelled]
  private static let replacements: [TicketReplacement.Reason] = [.askedFor, .eventMoved, .renamed]

  private static func value<Value>(_ values: [Value], _ number: Int) -> Value? {
    values.indices.contains(number - 1) ? values[number - 1] : nil
  }
}
