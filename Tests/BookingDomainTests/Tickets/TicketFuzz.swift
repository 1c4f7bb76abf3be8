import Testing

@testable import BookingModel
@testable import BookingTickets

/// Spoils codes in every way that scanners, hands and forgers have, and asks whether one that the shop never signed is taken for a ticket.
struct TicketFuzz {
  private let randomness: Randomness
  private let key: TicketSigningKey
  private let ring: TicketKeyRing
  /// Good ones, some of them by a key that isn't ours.
  private var texts: [String] = []
  private var signed: [DoorTicketID: [PresentedTicket]] = [:]

  init(seed: UInt64) throws {
    randomness = .seeded(seed)
    key = try TicketSigningKey(randomness: randomness)
    ring = try #require(TicketKeyRing(publicKeys: [key.publicKey]))
    let stranger = try TicketSigningKey(randomness: randomness)
    for number in 0..<40 {
      let id = randomness.bytes(16)
      let facts = try TicketFacts.sample(key, id: Array(id.prefix(12)), generation: UInt8(number + 1))
      let statement: TicketToken.Statement =
        switch number % 4 {
        case 0: .id(id)
        case 1: .idAndKey(id, key.id)
        default: .facts(facts)
        }
      let token = try (number % 5 == 4 ? stranger : key).token(statement)
      texts.append(token.text)
      if let ticket = ring.verified(token) { signed[ticket.id, default: []].append(ticket) }
    }
  }

  func run(_ count: Int) throws {
    var read = 0
    for number in 0..<count {
      let text = spoilt()
      guard case .ticket(let ticket, _) = ring.recognised(ScannedCode.read(text)) else { continue }
      read += 1
      #expect(signed[ticket.id]?.contains(ticket) == true, "\(number): \(text)")
      for piece in ScannedCode.pieces(of: text) { _ = ScannedCode.read(piece, first: .french) }
    }
    // Some are only bent, so that what is asked isn't trivial.
    #expect(read > count / 50 && read < count)
  }

  private func pick(_ below: Int) -> Int {
    let bytes = randomness.bytes(4)
    return Int(bytes.reduce(0) { $0 << 8 | UInt32($1) } % UInt32(max(1, below)))
  }

  private func spoilt() -> String {
    var text = Array(texts[pick(texts.count)])
    for _ in 0...pick(3) {
      let place = pick(text.count + 1)
      switch pick(14) {
      case 0 where place < text.count: text[place] = Self.signs[pick(Self.signs.count)]
      case 1 where place < text.count: text.remove(at: place)
      case 2: text.insert(Self.signs[pick(Self.signs.count)], at: place)
      case 3 where place + 1 < text.count: text.swapAt(place, place + 1)
      case 4: text = Array(text.prefix(place))
      case 5: text = Array(text.suffix(place))
      case 6: text += Array(texts[pick(texts.count)])
      case 7: text = Array(String(text).lowercased())
      case 8: text = Array(Machine.all[pick(Machine.all.count)].typed(String(text)))
      case 9: text.insert(" ", at: place)
      case 10:
        // A signature under other words.
        let other = texts[pick(texts.count)].split(separator: ".")
        var parts = String(text).split(separator: ".", omittingEmptySubsequences: false)
        parts[parts.count - 1] = other[other.count - 1]
        text = Array(parts.joined(separator: "."))
      case 11: text = Array(String(decoding: randomness.bytes(pick(300)), as: UTF8.self))
      case 12:
        // Other facts, well written.
        var bytes = randomness.bytes(TicketFacts.length)
        (bytes[0], bytes[29]) = (2, 0)
        if pick(2) == 0 { (bytes[1], bytes[2]) = (key.publicKey[0], key.publicKey[1]) }
        text = Array("2.\(Base32.encoded(bytes)).\(Base32.encoded(randomness.bytes(64)))")
      default: break
      }
    }
    return String(text)
  }

  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.0189é§:;?,!abc \u{0}\u{301}\u{1F3AB}")
}
