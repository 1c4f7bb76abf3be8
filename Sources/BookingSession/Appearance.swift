import BookingWords
import TerminalUI

/// How a person likes the screens. An account keeps it under the settings' names.
package struct Appearance: Sendable, Equatable {
  package enum Setting: String, CaseIterable, Sendable {
    case theme, color, mouse, motion, language
  }

  package private(set) var theme: Theme
  package private(set) var color: ColorDepth
  package private(set) var hasMouse: Bool
  package private(set) var hasMotion: Bool
  package private(set) var language: Language

  package init(_ options: Interface.Options) {
    theme = options.terminal.theme
    color = options.terminal.colorDepth
    hasMouse = options.terminal.usesMouse
    hasMotion = options.hasMotion
    language = options.language
  }

  package func apply(to options: inout Interface.Options) {
    options.terminal.theme = theme
    options.terminal.colorDepth = color
    options.terminal.usesMouse = hasMouse
    options.hasMotion = hasMotion
    options.language = language
  }

  package static func == (lhs: Appearance, rhs: Appearance) -> Bool {
    Setting.allCases.allSatisfy { lhs.value($0) == rhs.value($0) }
  }

  /// As it is kept and shown.
  package func value(_ setting: Setting) -> String {
    switch setting {
    case .theme: theme.name
    case .color: color.rawValue
    case .mouse: hasMouse ? "on" : "off"
    case .motion: hasMotion ? "on" : "off"
    case .language: language.code
    }
  }

  /// What there is to choose from.
  package static func choices(_ setting: Setting) -> [String] {
    switch setting {
    case .theme: Theme.all.map(\.name)
    case .color: ColorDepth.allCases.map(\.rawValue)
    case .mouse, .motion: ["on", "off"]
    case .language: Language.all.map(\.code)
    }
  }

  /// A value that is not known any more is left out.
  package mutating func set(_ setting: Setting, to value: String) {
    switch setting {
    case .theme: theme = Theme.named(value) ?? theme
    case .color: color = ColorDepth(rawValue: value) ?? color
    case .mouse: hasMouse = value == "on"
    case .motion: hasMotion = value == "on"
    case .language: language = Language.all.first { $0.code == value } ?? language
    }
  }

  /// The value before or behind the present one, around the ends.
  package mutating func step(_ setting: Setting, by step: Int) {
    let choices = Appearance.choices(setting)
    let here = choices.firstIndex(of: value(setting)) ?? 0
    set(setting, to: choices[((here + step) % choices.count + choices.count) % choices.count])
  }

  /// Takes what an account keeps, where this visit has not decided otherwise.
  package mutating func adopt(_ kept: [String: String], except decided: Set<Setting>) {
    for setting in Setting.allCases where !decided.contains(setting) {
      if let value = kept[setting.rawValue] { set(setting, to: value) }
    }
  }
}
