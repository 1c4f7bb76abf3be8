/// The best places that are free together.
package enum BestSeats {
  /// `count` of `free`, side by side in one row nearest to the middle of the third row of four; where no row has that
  /// many together, the nearest ones. Empty when there are not enough.
  package static func choose(_ count: Int, free: [SeatingPlan.Seat], width: Int, height: Int) -> [SeatingPlan
    .Seat]
  {
    guard count > 0, free.count >= count else { return [] }
    // Accessible places are for those who ask for them by choosing them.
    let standard = free.filter { !$0.isAccessible }
    let candidates = standard.count >= count ? standard : free
    let focus = (x: Double(width - 1) / 2, y: Double(height - 1) * 0.4)
    func distance(_ seat: SeatingPlan.Seat) -> Double {
      let across = Double(seat.x) - focus.x
      let along = (Double(seat.y) - focus.y) * 1.5
      return across * across + along * along
    }
    let sorted = candidates.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    var best: (seats: ArraySlice<SeatingPlan.Seat>, score: Double)?
    for start in 0...(sorted.count - count) {
      let run = sorted[start..<(start + count)]
      guard let first = run.first, let last = run.last, first.y == last.y, last.x - first.x == count - 1
      else { continue }
      let score = run.reduce(0) { $0 + distance($1) } + orphans(beside: first, last, sorted) * 4
      if score < best?.score ?? .infinity { best = (run, score) }
    }
    if let best { return Array(best.seats) }
    let nearest = candidates.sorted { (distance($0), $0.y, $0.x) < (distance($1), $1.y, $1.x) }
    return nearest.prefix(count).sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  /// Single places that nobody would want, left over beside a run.
  private static func orphans(
    beside first: SeatingPlan.Seat, _ last: SeatingPlan.Seat, _ free: [SeatingPlan.Seat]
  ) -> Double {
    let row = Set(free.lazy.filter { $0.y == first.y }.map(\.x))
    func isFree(_ x: Int) -> Bool { row.contains(x) }
    var count = 0.0
    if isFree(first.x - 1), !isFree(first.x - 2) { count += 1 }
    if isFree(last.x + 1), !isFree(last.x + 2) { count += 1 }
    return count
  }
}
