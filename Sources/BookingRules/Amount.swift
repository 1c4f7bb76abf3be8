import BookingModel
import Foundation

/// Reads an amount of money as people type it.
///
/// Blanks and apostrophes part thousands. A point or a comma parts either decimals or thousands: which, tells its
/// neighbour (`1,200.50`), its repetition (`1,200,000`) or how many digits follow. Where nothing tells, the amount is
/// refused with both readings, since one of them is a thousand times the other.
public enum Amount {
  public enum Problem: Error, Equatable, Sendable {
    /// A sign, more decimals than the currency has, more than 15 digits, or no number at all.
    case notANumber
    case ambiguous(String, String)

    public var reason: FieldProblem.Reason {
      switch self {
      case .notANumber: .notANumber
      case .ambiguous(let one, let other): .ambiguousAmount(one, other)
      }
    }
  }

  private static let digits = 15

  public static func read(_ text: String, _ currency: Currency) -> Result<Money, Problem> {
    let compact = NormalizedText.normalised(text).precomposedStringWithCompatibilityMapping.filter {
      !$0.isWhitespace && $0 != "'" && $0 != "\u{2019}"
    }
    let parts = compact.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }.map(String.init)
    let marks = compact.filter { $0 == "." || $0 == "," }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return .failure(.notANumber)
    }
    switch marks.count {
    case 0: return money(parts[0], "", currency)
    case 1:
      guard parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0" else {
        return money(parts[0], parts[1], currency)
      }
      // Where three decimals are usual a point before them is a point: it is how we write such amounts ourselves.
      if marks == ".", currency.decimals == 3 { return money(parts[0], parts[1], currency) }
      let decimal = parts[0] + "." + String(parts[1].reversed().drop { $0 == "0" }.reversed())
      return .failure(
        .ambiguous(parts[0] + parts[1], decimal.last == "." ? String(decimal.dropLast()) : decimal))
    default:
      let isOneKind = Set(marks).count == 1
      let groups = isOneKind ? parts : parts.dropLast()
      // The last mark parts decimals only where all before it are of the other kind.
      guard isOneKind || Set(marks.dropLast()).count == 1 && marks.dropLast().last != marks.last,
        (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return .failure(.notANumber) }
      return money(groups.joined(), isOneKind ? "" : parts[parts.count - 1], currency)
    }
  }

  private static func money(_ whole: String, _ fraction: String, _ currency: Currency) -> Result<
    Money, Problem
  > {
    guard fraction.count <= currency.decimals, whole.count + currency.decimals <= digits,
      let units = Int64(
        whole + fraction + String(repeating: "0", count: currency.decimals - fraction.count))
    else { return .failure(.notANumber) }
    return .success(Money(minorUnits: units, currency: currency))
  }
}

extension Money {
  /// Reads what a person typed: `32`, `32.5`, `32,50`, `1 200.00`, `1,200.00`, `1.200,00`.
  ///
  /// Nil for anything else, see `Amount`.
  public init?(_ text: String, currency: Currency) {
    guard case .success(let money) = Amount.read(text, currency) else { return nil }
    self = money
  }
}
