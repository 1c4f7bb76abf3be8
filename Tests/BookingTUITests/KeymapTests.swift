import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct KeymapTests {
  /// Every screen that has a text field, with the focus in it.
  private func typing() throws -> [(name: String, stage: Stage)] {
    var stages: [(String, Stage)] = []
    func add(_ name: String, _ make: (inout Stage) throws -> Void) throws {
      var stage = try Stage()
      try make(&stage)
      stages.append((name, stage))
    }
    try add("search") { $0.press("/") }
    try add("log in") { $0.press("3") }
    try add("forgotten") { $0.press("3", .control("f")) }
    try add("sign up") { $0.press("3", .control("n")) }
    for isCorrecting in [false, true] {
      try add("verify") { stage in
        stage.press("3", .control("n"))
        for text in ["Ada Lovelace", "ada@example.org", "+4930123456", "a few words of mine"] {
          stage.type(text)
          stage.press(text.hasPrefix("a few") ? .enter : .tab)
        }
        if isCorrecting { stage.press(.control("n")) }
      }
    }
    try add("pay") { stage in
      try stage.shop.account("Ada")
      stage.logIn("ada")
      stage.press(.enter, .enter, "c", .enter)
    }
    for downs in [3, 4] {
      try add("change name, change password") { stage in
        try stage.shop.account("Ada")
        stage.logIn("ada")
        stage.press("3")
        for _ in 0..<downs { stage.press(.down) }
        stage.press(.enter)
      }
    }
    for keys in [["/"], ["a"], ["i"], ["O", "/"]] as [[Key]] {
      var stage = try Stage.admin()
      for key in keys { stage.press(key) }
      stages.append(("manage \(keys)", stage))
    }
    return stages
  }

  @Test func `a key that is shown works while a text field has the focus`() throws {
    for (name, stage) in try typing() {
      #expect(stage.state.top?.isTyping(stage.state.session) == true, "\(name)\n\(stage.text)")
      for entry in stage.state.entries where entry.places.contains(.footer) {
        // What types something is left out of the footer while one types.
        for key in entry.keys.prefix(2) where key.typed == nil && key.modifiers.contains(.control) {
          var field = TextField("words that were typed")
          #expect(field.handle(.key(key)) == .ignored, "\(name): \(key.label.string) \(entry.label.string)")
        }
      }
    }
  }
}
