import BookingServices

extension CommandWording {
  /// A line for each thing that is wrong with the settings, and what to do about it.
  static func sentences(for error: SettingsError) -> [String] {
    error.problems.map { problem in
      let source = error.sources[problem.place].map { "\($0): " } ?? ""
      return source + sentence(for: problem)
    }
  }

  static func sentence(for problem: SettingsProblem) -> String {
    let place = problem.place
    return switch problem.reason {
    case .syntax(let line):
      "\(place), line \(line): this is not TOML. A setting looks like  server = \"smtp.example.org:587\"."
    case .twice(let line):
      "\(place), line \(line): this is set a second time. Each setting, and each [table], may appear only once."
    case .unreadable: "\(place) can't be read. Look at its owner and mode."
    case .notUTF8: "\(place) is not a text file in UTF-8. docs/operations.md shows what it looks like."
    case .unknown(let nearest): "\(place) is not a setting. The nearest one is \(nearest)."
    case .missing where place.hasPrefix("/"): "\(place) is not there, and the settings name it."
    case .missing: "\(place) is missing, and what else is set needs it."
    case .notText: "\(place) has a value that is neither plain text nor a whole number."
    case .notOneOf(let known): "\(place) is one of \(known.joined(separator: ", "))."
    case .notAServer: "\(place) is a name and a port, like smtp.example.org:587."
    case .notAListener: "\(place) is not an address to listen at, like 127.0.0.1:9190."
    case .taken: "\(place) can't be listened at: something else does, or it isn't this machine's."
    case .notAWebAddress: "\(place) is an address that begins with https://."
    case .notAnAddress: "\(place) is not an email address."
    case .notAPhoneNumber: "\(place) is not a phone number with its country's code, like +14155550100."
    case .notAFileName: "\(place) names no file."
    case .notACount: "\(place) is a whole number from 1 on."
    case .unprotected:
      "\(place) can be none only for a mail server on this machine: otherwise set it to starttls or tls."
    case .empty: "\(place) is empty."
    case .severalLines: "\(place) has more than one line: the secret alone belongs into it."
    case .readableByOthers: "\(place) holds a secret and can be read by others: chmod 600 \(place)"
    case .notOwn:
      "\(place) holds a secret and belongs to somebody else: chown it to the user who runs the worker."
    case .notASecretKey: "\(place) holds no secret key of Stripe: those begin with sk_ or rk_."
    }
  }
}
