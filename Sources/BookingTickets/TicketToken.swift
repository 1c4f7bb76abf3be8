/// What a ticket's QR code says: `2.<facts>.<signature>`, each part in base 32, 154 characters.
///
/// Capitals, digits and the point are a QR code's alphanumeric set: the code stays small enough for a terminal. Tickets from before
/// stay as they are, and good: those from when there was one key for ever say `1.<id>.<signature>`, later ones
/// `2.<key>.<id>.<signature>`.
package struct TicketToken: Hashable, Sendable {
  /// What is signed.
  package enum Statement: Hashable, Sendable {
    /// The ticket's 128 random bits.
    case id([UInt8])
    case idAndKey([UInt8], TicketKeyID)
    case facts(TicketFacts)
  }

  package let statement: Statement
  package let signature: [UInt8]

  package init(_ statement: Statement, signature: [UInt8]) {
    self.statement = statement
    self.signature = signature
  }

  /// Nil for what no ticket says. Whether the shop signed it is another question (`TicketKeyRing`).
  package init?(_ text: String) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false)[...]
    guard (3...4).contains(parts.count), let version = parts.popFirst(),
      let signature = parts.popLast().flatMap(Base32.bytes), signature.count == Self.signatureLength
    else { return nil }
    let statement: Statement? =
      switch (version, parts.count) {
      case ("1", 1): Self.publicID(parts.first).map(Statement.id)
      case ("2", 2):
        Self.publicID(parts.last).flatMap { id in
          parts.first.flatMap { TicketKeyID($0) }.map { Statement.idAndKey(id, $0) }
        }
      case ("2", 1):
        parts.first.flatMap(Base32.bytes).flatMap(TicketFacts.init(bytes:)).map(Statement.facts)
      default: nil
      }
    guard let statement else { return nil }
    self.init(statement, signature: signature)
  }

  package var text: String {
    let stated =
      switch statement {
      case .id(let id): ["1", Base32.encoded(id)]
      case .idAndKey(let id, let key): ["2", key.text, Base32.encoded(id)]
      case .facts(let facts): ["2", Base32.encoded(facts.bytes)]
      }
    return (stated + [Base32.encoded(signature)]).joined(separator: ".")
  }

  private static let signatureLength = 64

  private static func publicID(_ text: Substring?) -> [UInt8]? {
    text.flatMap(Base32.bytes).flatMap { $0.count == 16 ? $0 : nil }
  }
}

extension TicketToken.Statement {
  /// What is signed. Each kind has a length of its own, so that none can be taken for another.
  package var signedBytes: [UInt8] {
    switch self {
    case .id(let id): [1] + id
    case .idAndKey(let id, let key): [2] + key.bytes + id
    case .facts(let facts): facts.bytes
    }
  }

  /// Whether it says of a key that it may have signed it.
  func names(_ publicKey: [UInt8]) -> Bool {
    switch self {
    case .id: true
    case .idAndKey(_, let key): key == TicketKeyID(of: publicKey)
    case .facts(let facts): facts.isNamed(publicKey)
    }
  }
}
