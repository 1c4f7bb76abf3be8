import BookingWords

/// What came of an hour of gates that don't hear each other.
struct GateDrillReport: Codable, Equatable {
  let gates: Int
  let people: Int
  /// Codes that were shown a second time, at another gate.
  let copies: Int
  let kills: Int
  /// Entries of the union.
  let entries: Int
  /// People whose entry the union doesn't have.
  let missing: Int
  /// Answers that somebody heard and whose row is gone.
  let lost: Int
  /// Tickets that got two people in, as the answers say, and those of them that the union names.
  let twice: Int
  let named: Int
  /// Tickets that the union names, though they got one person in.
  let wronglyNamed: Int
  /// Copies that were refused at once: the gate had heard of the first.
  let refused: Int
  /// Series of scans that don't follow one another.
  let brokenChains: Int
  /// Whether the stolen device was refused, and had nothing left afterwards.
  let isStolenRefused: Bool
  /// Milliseconds from a scan to its answer, 99 of 100.
  let p99: Double
  /// Seconds.
  let took: Double

  enum CodingKeys: String, CodingKey {
    case gates, people, copies, kills, entries, missing, lost, twice, named, refused
    case wronglyNamed = "wrongly_named"
    case brokenChains = "broken_chains"
    case isStolenRefused = "stolen_refused"
    case p99 = "p99_ms"
    case took = "took_s"
  }

  static let mostSeconds = 120.0

  var isGood: Bool {
    missing == 0 && lost == 0 && named == twice && wronglyNamed == 0 && entries == people + twice
      && twice + refused == copies && brokenChains == 0 && isStolenRefused && took <= Self.mostSeconds
  }

  func lines(_ words: any Words) -> [String] {
    [
      words.drillGates(gates, people: people, copies: copies, kills: kills),
      words.drillUnion(entries, missing: missing, lost: lost),
      words.drillTwice(named, of: twice, refused: refused, wrong: wronglyNamed),
      words.drillStolen(isStolenRefused),
      words.drillChains(brokenChains),
      words.drillAnswers(p99, took: took),
    ]
  }
}
