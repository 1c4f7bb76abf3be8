/// What a check found.
public struct CheckReport: Sendable, Equatable {
  public struct Finding: Sendable, Equatable {
    /// The invariant, as a sentence.
    public let name: String
    /// How many rows break it.
    public let count: Int
    /// The first of them.
    public let examples: [String]

    public var holds: Bool { count == 0 }

    package init(_ name: String, _ broken: [String]) {
      self.init(name: name, count: broken.count, examples: Array(broken.prefix(20)))
    }

    public init(name: String, count: Int, examples: [String]) {
      self.name = name
      self.count = count
      self.examples = examples
    }
  }

  public let findings: [Finding]
  /// False for tables of another version: of those nothing but the version can be asked.
  public let knowsTables: Bool
  public var isClean: Bool { findings.allSatisfy(\.holds) }

  public init(findings: [Finding], knowsTables: Bool = true) {
    self.findings = findings
    self.knowsTables = knowsTables
  }
}
