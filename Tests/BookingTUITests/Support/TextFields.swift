import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI
@testable import TerminalUI

/// The text fields in what is shown, seen from outside: nobody has to list them.
enum TextFields {
  /// What each holds, by where it is: the screen's name, then the way to it.
  static func texts(_ state: State) -> [String: String] {
    var found: [String: String] = [:]
    if let overlay = state.overlay {
      collect(overlay, "overlay", &found)
    } else if let screen = state.top?.screen {
      collect(screen, "\(type(of: screen))", &found)
    }
    return found
  }

  private static func collect(_ value: Any, _ path: String, _ found: inout [String: String]) {
    switch value {
    case let field as TextField: found[path] = field.text
    case let area as TextArea: found[path] = area.text
    case let field as DateTimeField: found[path] = "\(field)"
    case is SafeText, is String, is Canvas: return
    default:
      // What a screen keeps of the shop holds no fields, and much else.
      guard !String(reflecting: type(of: value)).hasPrefix("BookingDomain.") else { return }
      let mirror = Mirror(reflecting: value)
      let name = mirror.children.first { $0.label == "id" }.map { "\($0.value)" }
      for (index, child) in mirror.children.enumerated() {
        let step = child.label == "kind" ? name ?? "kind" : child.label ?? "\(index)"
        collect(child.value, path + "." + step, &found)
      }
    }
  }
}

/// All text fields that keys lead to, each with a stage on which it has the focus.
struct TextFieldSearch {
  private(set) var fields: [String: Stage] = [:]
  /// Every field that was part of what was shown, typed into or not.
  private(set) var seen: Set<String> = []
  private(set) var screens: Set<String> = []
  private var visited: Set<String> = []

  /// Goes wherever the key tables lead from here, so many keys deep.
  mutating func search(from start: Stage, depth: Int) {
    var stages = [start]
    for left in (0...depth).reversed() {
      var next: [Stage] = []
      for stage in stages where visit(stage, isLast: left == 0) { next += Self.reached(from: stage) }
      stages = next
    }
  }

  /// Whether there is more to find from here.
  private mutating func visit(_ stage: Stage, isLast: Bool) -> Bool {
    let texts = TextFields.texts(stage.state)
    let name = "\(stage.state.top.map { "\(type(of: $0.screen))" } ?? "")"
    let overlay = stage.state.overlay.map { String("\($0)".prefix { $0 != "(" }) } ?? ""
    let focused = Self.isTyping(stage) ? Self.focused(stage) ?? "" : "none"
    let place = "\(name) \(overlay) \(texts.keys.sorted()) \(focused)"
    guard !visited.contains(place) else { return false }
    if !isLast { visited.insert(place) }
    screens.insert(name)
    seen.formUnion(texts.keys)
    if Self.isTyping(stage) { tabThrough(stage) }
    return !isLast
  }

  static func isTyping(_ stage: Stage) -> Bool {
    switch stage.state.overlay {
    case .palette, .prove: true
    case nil: stage.state.top?.isTyping(stage.state.session) == true
    default: false
    }
  }

  private mutating func tabThrough(_ stage: Stage) {
    var stage = stage
    for _ in 0..<24 {
      if let name = Self.focused(stage), fields[name] == nil { fields[name] = stage }
      stage.press(.tab)
    }
  }

  /// The field that a typed digit gets into.
  static func focused(_ stage: Stage) -> String? {
    var stage = stage
    stage.press(.control("u"))
    let before = TextFields.texts(stage.state)
    stage.press("7")
    return TextFields.texts(stage.state).first { before[$0.key] != nil && before[$0.key] != $0.value }?.key
  }

  private static func reached(from stage: Stage) -> [Stage] {
    let isTyping = isTyping(stage)
    var keys = stage.state.overlay == nil ? stage.state.entries.flatMap(\.keys) : [.escape]
    keys += [.enter, .tab, .pageDown]
    return keys.filter { $0 != .control("c") && !(isTyping && $0.typed != nil) }.map { key in
      var stage = stage
      stage.press(key)
      stage.settle()
      return stage
    }
  }
}

extension TextFieldSearch {
  /// From every screen there is, for everybody who may come to it.
  static func everywhere() throws -> TextFieldSearch {
    var search = TextFieldSearch()
    // What one way does to the house, such as logging out, is nothing to the next.
    func each(_ make: () throws -> (stage: Stage, section: Section, screens: [any Screen])) throws {
      for index in 0..<(try make().screens.count) {
        var (stage, section, screens) = try make()
        stage.open(screens[index], in: section)
        stage.settle()
        search.search(from: stage, depth: 3)
      }
    }
    let size = Size(width: 120, height: 40)
    try each {
      let shop = try Self.shop()
      let stage = try Stage(shop, size: size)
      return (stage, .account, [LogInScreen(), SignUpScreen(), ForgottenScreen(), EventsScreen()])
    }
    try each {
      var stage = try Stage(Self.shop(), size: size, isRemote: true, key: Shop.key)
      stage.logIn("ada")
      return (stage, .events, try EveryScreen.ofCustomers(stage, isNew: false))
    }
    try each {
      var stage = try Stage(Self.shop(), size: size)
      try stage.signUp()
      return (stage, .events, [VerifyScreen()])
    }
    try each {
      let stage = try Stage.admin(Self.shop(), size: size)
      return (stage, .manage, try EveryScreen.ofManagement(stage))
    }
    for stage in try furtherPlaces(size) { search.search(from: stage, depth: 1) }
    return search
  }

  /// Where only more than a few keys lead.
  private static func furtherPlaces(_ size: Size) throws -> [Stage] {
    // What was begun long after the password was typed asks for it again.
    var late = try Stage.admin(shop(), size: size)
    for _ in 0..<3 {
      late.wait(.minutes(14))
      late.press(.down)
    }
    late.press("w", .right, .enter)
    // Whoever cancels an event types how many orders it has.
    var cancelling = try Stage.admin(shop(), size: size)
    cancelling.press("x", .right, .enter)
    // The code of a new password comes after the address.
    var forgotten = try Stage(shop(), size: size)
    forgotten.open(ForgottenScreen(), in: .account)
    forgotten.type("ada@example.org")
    forgotten.press(.enter)
    // A card, and the second step of the bank.
    var card = try Stage(shop(), size: size)
    card.logIn("ada")
    card.press(.enter, .enter, "b", "c", .enter)
    var step = card
    step.type(SandboxCard.secondStep.rawValue)
    step.press(.tab)
    step.type("12/30")
    step.press(.tab)
    step.type("123")
    step.press(.enter)
    // A ticket type, and one with a plan of seats.
    var type = try Stage.admin(shop(), size: size)
    type.press("e", .pageDown, .pageDown, .enter)
    var plan = type
    plan.press(.tab, .tab, .right, .tab)
    return [late, cancelling, forgotten, card, step, type, plan]
  }

  private static func shop() throws -> Shop {
    let shop = try Shop()
    try shop.addSeated()
    try shop.sell(2, of: "Northern Lights", to: "Ada")
    return shop
  }
}
