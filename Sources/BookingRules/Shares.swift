/// How an amount is shared out, in whole smallest units.
package enum Shares {
  /// Parts of an amount in proportion to `weights`, none larger than its weight. They add up to the amount, or to all the
  /// weights where those are less; what division leaves over goes to the first.
  package static func of(_ amount: Int64, over weights: [Int64]) -> [Int64] {
    let total = weights.reduce(0, +)
    guard amount < total else { return weights }
    guard amount > 0 else { return weights.map { _ in 0 } }
    var shares = weights.map { weight in
      // Two amounts multiplied need more than 64 bits.
      total.dividingFullWidth(amount.multipliedFullWidth(by: weight)).quotient
    }
    var rest = amount - shares.reduce(0, +)
    for index in shares.indices where rest > 0 && shares[index] < weights[index] {
      shares[index] += 1
      rest -= 1
    }
    return shares
  }

  /// Parts of an amount: what is wanted of each first, as far as each has it, then of whatever all have left.
  package static func of(_ amount: Int64, wanted: [Int64], kept: [Int64]) -> [Int64] {
    let first = of(amount, over: zip(wanted, kept).map { min($0, $1) })
    let rest = of(amount - first.reduce(0, +), over: zip(kept, first).map { $0 - $1 })
    return zip(first, rest).map { $0 + $1 }
  }
}
