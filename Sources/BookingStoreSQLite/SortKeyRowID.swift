import BookingModel
import BookingStore

/// The number of a search row: what a list is sorted by, as far as 35 bits can tell, above 28 bits of the event's key.
///
/// Rows in this order are events in the list's order, but for those whose groups are equal: these have to be sorted yet.
struct SortKeyRowID {
  private static let keyBits: Int64 = 28
  private static let keyMask: Int64 = (1 << keyBits) - 1

  let value: Int64

  init(_ value: Int64) { self.value = value }

  init(group: Int64, event: Identifier<Event>) {
    value = (group << SortKeyRowID.keyBits) | (event.rawValue & SortKeyRowID.keyMask)
  }

  /// The first that a group can have.
  static func first(of group: Int64) -> Int64 { group << keyBits }
  /// The last that this row's group can have.
  var lastOfGroup: Int64 { value | SortKeyRowID.keyMask }

  /// The group of a place of the list.
  static func group(of place: SearchPlace) -> Int64 {
    switch place {
    case .start(let start): group(start)
    case .title(let title): group(title: title)
    case .price(let currency, let price): group(currency, price: price)
    }
  }

  /// By start: seconds, until the year 3058.
  static func group(_ start: Timestamp) -> Int64 {
    min(max(0, start.milliseconds / 1000), 1 << 35 - 1)
  }

  /// By title: seven characters of the key that titles are sorted by, five bits each.
  static func group(title key: String) -> Int64 {
    var group: Int64 = 0
    var left = 7
    for byte in key.utf8 where left > 0 {
      let (code, isExact) = code(byte)
      group = group << 5 | code
      left -= 1
      // What follows can't tell apart what this one byte did not.
      if !isExact { break }
    }
    return group << (5 * Int64(left))
  }

  /// Letters and the space are told apart, the rest by where it stands among them.
  private static func code(_ byte: UInt8) -> (Int64, isExact: Bool) {
    switch byte {
    case ..<0x20: (0, false)
    case 0x20: (1, true)
    case ..<0x30: (2, false)
    case ..<0x3A: (3, false)
    case ..<0x61: (4, false)
    case ..<0x7B: (Int64(byte - 0x61) + 5, true)
    default: (31, false)
    }
  }

  /// By price within each currency: three letters of five bits, then 20 bits, exact up to half a million minor units. What is
  /// free comes first, whatever its currency.
  static func group(_ currency: String, price: Int64) -> Int64 {
    guard price > 0 else { return 0 }
    var group: Int64 = 0
    for byte in currency.utf8.prefix(3) { group = group << 5 | Int64(min(max(byte, 0x40), 0x5F) - 0x40) }
    return group << 20 | amount(price)
  }

  /// From half a million on the first 14 bits and how many follow.
  private static func amount(_ price: Int64) -> Int64 {
    guard price >= 1 << 19 else { return price }
    let more = Int64(63 - price.leadingZeroBitCount) - 19
    return 1 << 19 + more << 13 + (price >> (more + 6)) & 0x1FFF
  }
}
