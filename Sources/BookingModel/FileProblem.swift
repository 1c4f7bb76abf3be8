/// Why a file can't be read or written.
public enum FileProblem: Sendable, Equatable {
  case missing, notAFile, notADirectory, isADirectory
  case tooLarge(mebibytes: Int)
  /// As the system says it.
  case system(String)

  // A file of events
  case empty, damagedUTF16, notUTF8
  case unclosedQuote(line: Int)
  case textAfterQuote(line: Int)
  case unknownColumn(String)
  case columnTwice(String)
  case notEvents
  case notJSON(JSONProblem)

  // A backup, or what keeps a seal
  case notABackup, damaged, cutOff, becameShorter, noSums, damagedSums, otherThanItsSums
  case noSeal

  // One to be written
  case noDirectory(String)
  /// The directory takes no files, as `/proc`.
  case noFilesIn(String)

  /// Where JSON ends being JSON.
  public enum JSONProblem: Sendable, Equatable {
    case mistake(line: Int, column: Int)
    case numberTooLarge(String)
    case cutOff, damaged
  }
}
