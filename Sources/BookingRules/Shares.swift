/// How an amount is shared out, in whole smallest units.
package enum Shares {
  /// Parts of an amount in proportion to `weights`, none larger than its weight. They add up to the amount, or to all the
  /// weights where those are less; what division leaves over goes to the largest remainders, the first of equal ones.
  package static func of(_ amount: Int64, over weights: [Int64]) -> [Int64] {
    share(amount, over: weights) { remainders, _ in
      { remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1] }
    }
  }

  /// The same of at most three parts, and steady: where the amount grows, none of them shrinks. What goes back bit by bit is a
  /// difference of two of these, so that no bit takes back what an earlier one gave.
  ///
  /// What division leaves over is given by Webster's method, which for three parts never strays from their proportion by a unit
  /// (Balinski and Young, Fair Representation, 1982).
  package static func steady(_ amount: Int64, over weights: [Int64]) -> [Int64] {
    precondition(weights.count <= 3, "more parts than stay steady")
    return share(amount, over: weights) { _, shares in
      { left, right in
        // weight / (2 share + 1), multiplied out: which needs more than 64 bits.
        let one = weights[left].multipliedFullWidth(by: 2 * shares[right] + 1)
        let other = weights[right].multipliedFullWidth(by: 2 * shares[left] + 1)
        return (one.high, one.low, right) > (other.high, other.low, left)
      }
    }
  }

  /// Parts of an amount: what is wanted of each first, as far as each has it, then of whatever all have left.
  package static func of(_ amount: Int64, wanted: [Int64], kept: [Int64]) -> [Int64] {
    let first = of(amount, over: zip(wanted, kept).map { min($0, $1) })
    let rest = of(amount - first.reduce(0, +), over: zip(kept, first).map { $0 - $1 })
    return zip(first, rest).map { $0 + $1 }
  }

  /// - Parameter isBefore: by the remainders and the whole shares, whether one place is given what is left over before another.
  private static func share(
    _ amount: Int64, over weights: [Int64], isBefore: ([Int64], [Int64]) -> (Int, Int) -> Bool
  ) -> [Int64] {
    let total = weights.reduce(0, +)
    guard amount < total else { return weights }
    guard amount > 0 else { return weights.map { _ in 0 } }
    // Two amounts multiplied need more than 64 bits.
    let divided = weights.map { total.dividingFullWidth(amount.multipliedFullWidth(by: $0)) }
    var shares = divided.map(\.quotient)
    let rest = Int(amount - shares.reduce(0, +))
    // Less is left over than there are remainders.
    let open = weights.indices.filter { divided[$0].remainder > 0 }
    for index in open.sorted(by: isBefore(divided.map(\.remainder), shares)).prefix(rest) {
      shares[index] += 1
    }
    return shares
  }
}
