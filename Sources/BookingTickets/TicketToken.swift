/// What a ticket's QR code says: `2.<key>.<id>.<signature>`, each part in base 32.
///
/// Capitals, digits and the point are a QR code's alphanumeric set: the code stays small enough for a terminal. Tickets from
/// when there was one key for ever say `1.<id>.<signature>`, and stay as they are.
package struct TicketToken: Hashable, Sendable {
  /// The ticket's random 128 bits.
  package let publicID: [UInt8]
  /// Which key signed it; nil where it doesn't say.
  package let key: TicketKeyID?
  package let signature: [UInt8]

  package init(publicID: [UInt8], key: TicketKeyID?, signature: [UInt8]) {
    self.publicID = publicID
    self.key = key
    self.signature = signature
  }

  /// Nil for what no ticket says. Whether the shop signed it is another question (`TicketKeyRing`).
  package init?(_ text: String) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    switch parts.removeFirst() {
    case "1": key = nil
    case "2":
      guard let id = TicketKeyID(parts.removeFirst()) else { return nil }
      key = id
    default: return nil
    }
    guard parts.count == 2, let id = Base32.bytes(parts[0]), id.count == Self.idLength,
      let signature = Base32.bytes(parts[1])
    else { return nil }
    publicID = id
    self.signature = signature
  }

  package var text: String {
    let parts = [key.map { "2.\($0.text)" } ?? "1", Base32.encoded(publicID), Base32.encoded(signature)]
    return parts.joined(separator: ".")
  }

  /// What is signed: the version, which key it is, and the ticket's id.
  package static func message(_ publicID: [UInt8], by key: TicketKeyID?) -> [UInt8] {
    guard let key else { return [1] + publicID }
    return [2] + key.bytes + publicID
  }

  private static let idLength = 16
}
