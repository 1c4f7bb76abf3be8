/// One thing that was looked at.
enum DoctorFinding: Equatable {
  case fine(String)
  /// It works without; better with. With what to do about it.
  case advice(String, do: String)
  case problem(String, do: String)

  var sign: String {
    switch self {
    case .fine: "ok    "
    case .advice: "advice"
    case .problem: "MEND  "
    }
  }

  var words: String {
    switch self {
    case .fine(let words), .advice(let words, _), .problem(let words, _): words
    }
  }

  var remedy: String? {
    switch self {
    case .fine: nil
    case .advice(_, let remedy), .problem(_, let remedy): remedy
    }
  }

  var isProblem: Bool { if case .problem = self { true } else { false } }
}
