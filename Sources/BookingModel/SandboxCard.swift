/// The sandbox's test numbers and what each one does. They are no cards: no bank ever gave them out.
public enum SandboxCard: String, CaseIterable, Sendable {
  case approved = "4242424242424242"
  case declined = "4000000000000002"
  case noFunds = "4000000000009995"
  case secondStep = "4000000000003220"
  /// The money is taken, the answer is lost: the payment is unknown until somebody asks.
  case lostAfter = "4000000000000119"
  /// Nothing is taken, and no answer comes.
  case lostBefore = "4000000000000127"
  /// The money comes 20 seconds later.
  case slow = "4000000000000077"

  /// What the second step asks for.
  public static let secondStepCode = "123456"

  /// The number in groups of four.
  public var formatted: String {
    stride(from: 0, to: 16, by: 4).map { String(rawValue.dropFirst($0).prefix(4)) }.joined(separator: " ")
  }
}
