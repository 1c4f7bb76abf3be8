import CProcess
import Foundation

extension Booking {
  /// The variables the program was started with: the one place that reads them, so that all else can be told others.
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Leaves this process these variables and no other: libraries read some by themselves.
  static func keepOnly(_ variables: [String: String]) {
    guard process_clear_environment() == 0 else { return }
    for (name, value) in variables { setenv(name, value, 1) }
  }

  /// The words of a command line, with numbers below zero behind `--`: none of them is an option, and whoever is given one
  /// says what is wrong with it.
  static func separated(_ arguments: [String]) -> [String] {
    guard !arguments.contains("--") else { return arguments }
    var words: [String] = []
    var numbers: [String] = []
    for word in arguments {
      let isNumber = word.first == "-" && word.dropFirst().first?.isNumber == true
      // After an option it is the option's.
      if isNumber, words.last?.hasPrefix("-") != true { numbers.append(word) } else { words.append(word) }
    }
    return numbers.isEmpty ? words : words + ["--"] + numbers
  }

  /// Takes the numbers of standard input, output and error where whoever started the program closed them: the first files it
  /// opens would get them, and be written what was meant for people. What is written there fails, as it did before.
  static func openStandardDescriptors() {
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ]
    where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is given, which is this one.
      _ = open("/dev/null", mode)
    }
  }

  /// Whether so many files may be open as any command opens at once. With fewer some part of it is refused one at some
  /// moment, and libraries it stands on (libdispatch, at its first thread) end the program then and don't tell.
  static var hasDescriptors: Bool {
    var more: [Int32] = []
    defer { for descriptor in more { close(descriptor) } }
    while more.count < descriptorsNeeded {
      let descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
      guard descriptor >= 0 else { return false }
      more.append(descriptor)
    }
    return true
  }

  /// Beside standard input, output and error. The screens have 20 open, and for moments ten more: the writer's and the
  /// sandbox's files, a picture, the system's own threads.
  private static let descriptorsNeeded = 36
}
