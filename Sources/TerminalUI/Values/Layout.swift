/// How one dimension of a rectangle is shared out, in the order in which the parts stand.
public enum Share: Hashable, Sendable {
  /// Exactly this many cells, as long as there are any left.
  case fixed(Int)
  /// A part of what the fixed shares leave, by weight.
  case flexible(Int)
  /// Like `flexible(1)`, but never less than `min` (while there is room) and never more than `max`.
  case between(min: Int, max: Int)
}

/// The two directions in which a rectangle is divided.
public enum Division: Hashable, Sendable {
  case rows([Share], gap: Int = 0)
  case columns([Share], gap: Int = 0)
}

extension Rect {
  /// Divides the rectangle. There are always as many parts as shares; those for which no room is left are empty.
  public func split(_ division: Division) -> [Rect] {
    switch division {
    case .rows(let shares, let gap):
      return Rect.spans(shares, gap: gap, total: height).map {
        Rect(x: x, y: y + $0.start, width: width, height: $0.length)
      }
    case .columns(let shares, let gap):
      return Rect.spans(shares, gap: gap, total: width).map {
        Rect(x: x + $0.start, y: y, width: $0.length, height: height)
      }
    }
  }

  public func inset(
    top: Int = 0, left: Int = 0, bottom insetBottom: Int = 0, right insetRight: Int = 0
  ) -> Rect {
    Rect(
      x: x + min(left, width), y: y + min(top, height), width: width - left - insetRight,
      height: height - top - insetBottom)
  }

  public func inset(by amount: Int) -> Rect {
    inset(top: amount, left: amount, bottom: amount, right: amount)
  }

  public func inset(horizontal: Int, vertical: Int = 0) -> Rect {
    inset(top: vertical, left: horizontal, bottom: vertical, right: horizontal)
  }

  /// The largest rectangle of at most this size in the middle of this one.
  public func centered(maxWidth: Int = .max, maxHeight: Int = .max) -> Rect {
    let newWidth = min(width, max(0, maxWidth))
    let newHeight = min(height, max(0, maxHeight))
    return Rect(
      x: x + (width - newWidth) / 2, y: y + (height - newHeight) / 2, width: newWidth, height: newHeight)
  }

  private static func spans(_ shares: [Share], gap: Int, total: Int) -> [(start: Int, length: Int)] {
    guard !shares.isEmpty else { return [] }
    var lengths = Array(repeating: 0, count: shares.count)
    var left = max(0, total - max(0, gap) * (shares.count - 1))
    for (index, share) in shares.enumerated() {
      switch share {
      case .fixed(let wanted): lengths[index] = min(max(0, wanted), left)
      case .between(let least, _): lengths[index] = min(max(0, least), left)
      case .flexible: continue
      }
      left -= lengths[index]
    }
    share(&lengths, shares, left: left)
    var spans: [(start: Int, length: Int)] = []
    var start = 0
    for length in lengths {
      spans.append((min(start, total), max(0, min(length, total - start))))
      start += length + (length > 0 ? max(0, gap) : 0)
    }
    return spans
  }

  /// Hands the rest to the flexible shares by weight, the odd cells to the first ones.
  private static func share(_ lengths: inout [Int], _ shares: [Share], left: Int) {
    var left = left
    var open = Set(
      shares.indices.filter {
        switch shares[$0] {
        case .fixed: false
        case .flexible(let weight): weight > 0
        case .between(let least, let most): most > least
        }
      })
    while left > 0, !open.isEmpty {
      let order = open.sorted()
      let weights = order.reduce(0) { $0 + weight(of: shares[$1]) }
      var given = 0
      var weightSoFar = 0
      for index in order {
        let before = left * weightSoFar / weights
        weightSoFar += weight(of: shares[index])
        var part = left * weightSoFar / weights - before
        if case .between(_, let most) = shares[index], lengths[index] + part >= most {
          part = most - lengths[index]
          open.remove(index)
        }
        lengths[index] += part
        given += part
      }
      left -= given
      if given == 0 { return }
    }
  }

  private static func weight(of share: Share) -> Int {
    if case .flexible(let weight) = share { return max(0, min(weight, 1000)) }
    return 1
  }
}

/// How much a screen can show; every screen is laid out for each of them.
public enum SizeClass: Int, Comparable, Sendable, CaseIterable {
  /// Below 40x12 nothing can be used: say what is needed.
  case card
  /// One column, short words.
  case narrow
  /// The classic 80x24 and what lies around it.
  case regular
  /// Room for two panes: 110 columns and 28 rows upwards.
  case wide

  public static func < (lhs: SizeClass, rhs: SizeClass) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Size {
  public static let smallestUsable = Size(width: 40, height: 12)

  public var sizeClass: SizeClass {
    if width < Size.smallestUsable.width || height < Size.smallestUsable.height { return .card }
    if width < 72 || height < 18 { return .narrow }
    if width < 110 || height < 28 { return .regular }
    return .wide
  }
}
