import BookingWords

/// One thing that was looked at.
enum DoctorFinding: Equatable {
  case fine(String)
  /// It works without; better with.
  case advice(Advice)
  case problem(Advice)

  var rating: DoctorRating {
    switch self {
    case .fine: .fine
    case .advice: .advice
    case .problem: .problem
    }
  }

  var words: String {
    switch self {
    case .fine(let words): words
    case .advice(let advice), .problem(let advice): advice.words
    }
  }

  var remedy: String? {
    switch self {
    case .fine: nil
    case .advice(let advice), .problem(let advice): advice.remedy
    }
  }

  var isProblem: Bool { rating == .problem }
}
