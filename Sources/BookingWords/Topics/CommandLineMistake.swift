/// What is wrong with a command line as it was typed. Options and values are told as the usage line names them.
public enum CommandLineMistake: Sendable, Equatable {
  case unknownOption(String, nearest: String?)
  case missingValue(of: String)
  /// One of these has to be there.
  case missing([String])
  case unexpected([String])
  /// - Parameter known: what can stand there; empty where it isn't a word of a list.
  case invalid(String, of: String, known: [String])
  case needlessValue(String, of: String)
  case missingCommand
}
