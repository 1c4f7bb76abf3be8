import BookingModel

/// What an import did.
public struct ImportReport: Sendable, Equatable {
  /// Events of a decided import that are not in the lists yet. They are kept, and whoever works next adds them.
  public struct Waiting: Sendable, Equatable {
    public let events: Int
    public let reason: BookingError
  }

  /// Events that were neither added nor found wrong, because something ended the import before. Nobody else adds them: the file
  /// has to come again.
  public struct Stopped: Sendable, Equatable {
    public let events: Int
    public let reason: BookingError
  }

  /// Events that were added.
  public let imported: Int
  /// Events that were left out.
  public let leftOut: Int
  /// By line, with everything that needs mending there.
  public let problems: [ImportProblem]
  /// What of the imported ones something kept from being added at once; nil where nothing did.
  public let waiting: Waiting?
  /// What ended it after the first events had been added; nil where it came to the end of the file.
  public let stopped: Stopped?

  package init(
    imported: Int, leftOut: Int, problems: [ImportProblem], waiting: Waiting? = nil, stopped: Stopped? = nil
  ) {
    self.imported = imported
    self.leftOut = leftOut
    self.problems = problems
    self.waiting = waiting
    self.stopped = stopped
  }
}
