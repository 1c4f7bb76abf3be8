import BookingModel
import BookingTickets
import Testing

struct ScanChainTests {
  @Test func `rows that follow one another are whole`() {
    #expect(ScanChain.firstBroken(chain(5)) == nil)
  }

  @Test func `a row that is missing, changed, added or moved shows`() {
    let whole = chain(5)
    #expect(ScanChain.firstBroken(whole.dropFirst()) == whole[1].id)
    #expect(ScanChain.firstBroken([whole[0], whole[2]]) == whole[2].id)
    #expect(ScanChain.firstBroken([whole[1], whole[0]]) == whole[1].id)
    let changed = row(2, after: [], note: "changed", hash: whole[1].hash)
    #expect(ScanChain.firstBroken([whole[0], changed, whole[2]]) == changed.id)
    let added = row(3, after: whole[1].hash, note: "added")
    #expect(ScanChain.firstBroken([whole[0], whole[1], added, whole[3]]) == whole[3].id)
  }

  @Test func `the end of a chain goes on from its hash`() {
    let whole = chain(5)
    #expect(ScanChain.firstBroken(whole.dropFirst(3), after: whole[2].hash, sequence: 3) == nil)
    #expect(ScanChain.firstBroken(whole.dropFirst(3), after: whole[1].hash, sequence: 3) == whole[3].id)
  }

  @Test func `nothing and something have different hashes`() {
    let plain = row(1, after: ScanChain.start)
    let others = [
      row(1, after: ScanChain.start, note: ""), row(1, after: ScanChain.start, gate: 0),
      row(1, after: ScanChain.start, ticket: []), row(1, after: ScanChain.start, generation: 0),
      row(1, after: ScanChain.start, clockError: 0), row(1, after: ScanChain.start, isOffline: true),
    ]
    #expect(Set(([plain] + others).map(\.hash)).count == others.count + 1)
  }

  private func chain(_ count: Int64) -> [Scan] {
    (1...count).reduce(into: []) { rows, number in
      rows.append(row(number, after: rows.last?.hash ?? ScanChain.start))
    }
  }

  private func row(
    _ number: Int64, after previous: [UInt8], note: String? = nil, gate: Int64? = nil, ticket: [UInt8]? = nil,
    generation: Int? = nil, clockError: Int64? = nil, isOffline: Bool = false, hash: [UInt8]? = nil
  ) -> Scan {
    func scan(_ hash: [UInt8]) -> Scan {
      Scan(
        id: ScanID(device: Identifier(7), sequence: number), event: Identifier(1), list: Identifier(2),
        gate: gate.map { Identifier($0) }, member: nil, kind: .entry, reason: .entered, ticket: ticket,
        generation: generation, scannedAt: Timestamp(milliseconds: 1_000 * number),
        clockError: clockError.map { TimeSpan(milliseconds: $0) }, isOffline: isOffline,
        revocationVersion: 0, note: note, hash: hash)
    }
    return scan(hash ?? ScanChain.hash(after: previous, scan([])))
  }
}
