import BookingModel

extension KeyHandover {
  /// By the earlier key's own hand.
  package init(from key: TicketSigningKey, to next: [UInt8]) throws {
    self.init(from: key.publicKey, to: next, signature: try key.sign(Self.message(key.publicKey, next)))
  }

  package var isGood: Bool {
    TicketSigningKey.verify(signature, of: Self.message(from, to), publicKey: from)
  }

  /// The keys that whoever knows `known` comes to know: those, and each that one of them hands over to.
  package static func reached(from known: [[UInt8]], by handovers: [KeyHandover]) -> [[UInt8]] {
    var (reached, left) = (known, handovers)
    while let index = left.firstIndex(where: { reached.contains($0.from) && $0.isGood }) {
      reached.append(left.remove(at: index).to)
    }
    return reached
  }

  private static func message(_ from: [UInt8], _ to: [UInt8]) -> [UInt8] {
    Array("booking key handover 1".utf8) + from + to
  }
}
