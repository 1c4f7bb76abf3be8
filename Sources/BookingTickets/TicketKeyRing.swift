import BookingModel
import CSodium

/// Which key signed a ticket: the beginning of its public half, which nobody can choose at will.
package struct TicketKeyID: Hashable, Sendable {
  package let bytes: [UInt8]

  private static let length = 5

  package init(of publicKey: [UInt8]) { bytes = Array(publicKey.prefix(Self.length)) }

  /// Nil for another number of bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// As tickets have it: eight capitals and digits.
  init?(_ text: Substring) {
    guard let bytes = Base32.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }

  package var text: String { Base32.encoded(bytes) }
}

/// The keys by which a shop's tickets are known, in their public halves alone: all that a gate has to carry.
///
/// A ring only grows: what an earlier key signed stays signed. It tells who made a ticket, not whether it was cancelled since, or
/// shown before.
package struct TicketKeyRing: Sendable {
  private let publicKeys: [[UInt8]]

  /// - Parameter publicKeys: in base 32, as `booking tickets keys` prints them. Nil where one is no key.
  package init?(_ publicKeys: [String]) {
    let keys = publicKeys.compactMap { Base32.bytes($0[...]) }
    guard keys.count == publicKeys.count else { return nil }
    self.init(publicKeys: keys)
  }

  /// - Parameter publicKeys: of 32 bytes each; nil where one is no key.
  package init?(publicKeys: [[UInt8]]) {
    guard publicKeys.allSatisfy({ $0.count == Int(crypto_sign_PUBLICKEYBYTES) }) else { return nil }
    self.publicKeys = publicKeys
  }

  /// What a code says of its ticket, if one of these keys signed it: one that it names, or any where it names none.
  package func verified(_ token: TicketToken) -> PresentedTicket? {
    let message = token.statement.signedBytes
    let isSigned = publicKeys.contains { publicKey in
      token.statement.names(publicKey)
        && TicketSigningKey.verify(token.signature, of: message, publicKey: publicKey)
    }
    return isSigned ? token.presented : nil
  }
}

extension TicketToken {
  /// What a door may believe once it knows the signature.
  fileprivate var presented: PresentedTicket? {
    switch statement {
    case .id(let id), .idAndKey(let id, _):
      DoorTicketID(publicID: id).map { PresentedTicket(id: $0, facts: nil) }
    case .facts(let facts):
      PresentedTicket(
        id: facts.id,
        facts: .init(
          event: facts.event, ticketType: facts.ticketType, validFrom: facts.validity.from,
          validUntil: facts.validity.until, generation: Int(facts.generation)))
    }
  }
}
