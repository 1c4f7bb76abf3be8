import BookingModel

/// What is wrong with settings, and what to do about it. Names of settings and files stay as they are.
public protocol SettingsWords: Speech {
  /// Of what stands at `place`: a setting's name, or a file's.
  func sentence(_ reason: SettingsProblem.Reason, at place: String) -> String
  func place(_ source: SettingsSource) -> String
  func andMore(_ sentences: Int) -> String
}

extension SettingsWords {
  public func sentence(_ problem: SettingsProblem) -> String { sentence(problem.reason, at: problem.place) }

  /// A line for each thing that is wrong.
  public func sentences(_ error: SettingsError) -> [String] {
    error.problems.map { problem in
      let source = error.sources[problem.place].map { "\(place($0)): " } ?? ""
      return source + sentence(problem)
    }
  }

  /// The first thing that is wrong, and how many more are.
  public func summary(_ error: SettingsError) -> String {
    let sentences = sentences(error)
    let first = sentences.first ?? ""
    return sentences.count > 1 ? "\(first) \(andMore(sentences.count - 1))" : first
  }
}
