import TestSupport
import Testing

/// Nothing in what a program wrote steers a terminal behind the program's back. `hostile` is what somebody tried to get
/// through.
func expectHarmless(
  _ output: [UInt8], hostile: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  expectHarmless(output, hostile: hostile, sourceLocation: sourceLocation)
}

func expectHarmless(
  _ output: [UInt8], hostile: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(HarmlessOutput.problems(in: output, hostile: hostile).isEmpty, sourceLocation: sourceLocation)
}
