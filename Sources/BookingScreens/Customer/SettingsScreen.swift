import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Theme, colours, mouse, motion and language: changed with left and right, seen at once, kept with the account.
struct SettingsScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), step(Int) }
  enum Reply: Sendable { case kept(Result<Bool, BookingError>) }

  var list = ListView(count: Appearance.Setting.allCases.count, rowHeight: 2)

  func title(_ words: any Words) -> SafeText { SafeText(words.settingsTitle) }
  private var selected: Appearance.Setting { Appearance.Setting.allCases[list.selection] }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    return Keymap(
      Keymap.moves(words) { Command.move($0) } + [
        KeyBinding(
          [.right, .enter, .space, "l"], SafeText(words.keyChange), .step(1), keysLabel: "←→",
          places: .footer),
        KeyBinding([.left, "h"], SafeText(words.keyPreviousValue), .step(-1), places: []),
      ])
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move): list.move(move, height: Appearance.Setting.allCases.count * 2)
    case .step(let step): change(by: step, &context)
    }
  }

  private func change(by step: Int, _ context: inout StepContext<Self>) {
    let setting = selected
    context.session.appearance.step(setting, by: step)
    context.session.options.decided.remove(setting)
    if setting == .color { context.session.hasChosenColors = true }
    guard context.session.account != nil else { return }
    let value = context.session.appearance.value(setting)
    context.command({ visit throws(BookingError) in
      try visit.accounts.setPreference(setting.rawValue, to: value)
      return true
    }) { Reply.kept($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    if case .kept(.failure(let error)) = reply { context.say(error) }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .mouse = input else { return false }
    switch list.handle(input, in: SettingsScreen.area(context.session.content.size)) {
    case .ignored: return false
    case .moved: break
    case .activated: run(.step(1), &context)
    }
    return true
  }

  private static func area(_ size: Size) -> Rect {
    let column = Rect(size: size).centered(maxWidth: 72)
    let top = size.height < 12 ? 1 : 4
    return Rect(x: column.x, y: top, width: column.width, height: max(0, min(10, size.height - top)))
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let area = SettingsScreen.area(canvas.size)
    let isTight = canvas.size.height < 12
    let words = session.words
    canvas.write(title(words), at: Point(x: area.x, y: isTight ? 0 : 1), style: .title)
    if !isTight {
      canvas.write(
        SafeText(session.account == nil ? words.settingsForVisit : words.settingsKept),
        at: Point(x: area.x, y: 2), style: .muted, maxWidth: area.width)
    }
    list.draw(into: &canvas, in: area) { canvas, index, isSelected in
      drawRow(on: &canvas, Appearance.Setting.allCases[index], isSelected, session)
    }
    let sample = Rect(x: area.x, y: area.bottom + 1, width: area.width, height: 2)
    if sample.bottom <= canvas.size.height { drawSample(on: &canvas, sample, words) }
  }

  private func drawRow(
    on canvas: inout Canvas, _ setting: Appearance.Setting, _ isSelected: Bool, _ session: Session
  ) {
    let words = session.words
    let value: SafeText =
      switch setting {
      case .mouse: SafeText(words.isOn(session.appearance.hasMouse))
      case .motion: SafeText(words.isOn(session.appearance.hasMotion))
      case .language: SafeText(session.appearance.language.name)
      case .theme, .color: SafeText(session.appearance.value(setting))
      }
    let column = max(
      14, (Appearance.Setting.allCases.map { SettingsScreen.label($0, words).width }.max() ?? 0) + 4)
    canvas.write(
      SettingsScreen.label(setting, words), at: Point(x: 2, y: 0), style: isSelected ? .bold : .text)
    canvas.write(
      isSelected
        ? [TextRun("‹ ", Style(.footerKey)), TextRun(value, .bold), TextRun(" ›", Style(.footerKey))]
        : [TextRun("  " + value, .accent)],
      at: Point(x: column, y: 0))
    canvas.write(
      SettingsScreen.words(setting, session), at: Point(x: 2, y: 1), style: .muted,
      maxWidth: canvas.size.width - 3)
  }

  private static func label(_ setting: Appearance.Setting, _ words: any Words) -> SafeText {
    switch setting {
    case .theme: SafeText(words.settingTheme)
    case .color: SafeText(words.settingColors)
    case .mouse: SafeText(words.settingMouse)
    case .motion: SafeText(words.settingMotion)
    case .language: SafeText(words.settingLanguage)
    }
  }

  private static func words(_ setting: Appearance.Setting, _ session: Session) -> SafeText {
    let words = session.words
    return switch setting {
    case .theme: SafeText(words.settingThemeWords)
    case .color: SafeText(words.settingColorsWords(session.startedWith.value(.color)))
    case .mouse: SafeText(words.settingMouseWords)
    case .motion: SafeText(words.settingMotionWords)
    case .language: SafeText(words.settingLanguageWords)
    }
  }

  /// What the choice looks like, in the colours that carry meaning.
  private func drawSample(on canvas: inout Canvas, _ rect: Rect, _ words: any Words) {
    let price = Currency("EUR").map { words.format.money(Money(minorUnits: 3200, currency: $0)) } ?? ""
    let states: [(Stock, Style)] = [(.plenty, .success), (.last(3), .warning), (.soldOut, .danger)]
    let pieces =
      [TextRun(SafeText(price), .price)]
      + states.map { TextRun("  " + SafeText(words.stock($0)), $1) }
      + [TextRun("  "), TextRun(" \(SafeText(words.payBadge)) ", Style(.badgeAccent))]
    canvas.write(pieces, at: rect.origin, maxWidth: rect.width)
  }
}
