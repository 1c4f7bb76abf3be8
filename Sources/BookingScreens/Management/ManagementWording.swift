import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// How the words of management come onto its screens

extension KeyBinding {
  /// A command by its name in the words of a language, and why it can't be done now.
  init(
    _ keys: [Key], _ label: ManagementKey, _ action: Action, _ words: any Words, group: KeyGroup,
    keysLabel: SafeText? = nil, refusal: ManagementRefusal? = nil, places: KeyPlaces = [.footer, .palette]
  ) {
    self.init(
      keys, SafeText(words.label(label)), action, group: SafeText(words.group(group)), keysLabel: keysLabel,
      refusal: refusal.map { SafeText(words.refusal($0)) }, places: places)
  }

  init(
    _ key: Key, _ label: ManagementKey, _ action: Action, _ words: any Words, group: KeyGroup,
    keysLabel: SafeText? = nil, refusal: ManagementRefusal? = nil, places: KeyPlaces = [.footer, .palette]
  ) {
    self.init(
      [key], label, action, words, group: group, keysLabel: keysLabel, refusal: refusal, places: places)
  }
}

extension Question {
  /// A question whose safe answer changes nothing.
  init(_ words: QuestionWords, _ confirmed: Answer, between: Answer? = nil, isDangerous: Bool = true) {
    var choices = [Choice(SafeText(words.stay))]
    if let label = words.between { choices.append(Choice(SafeText(label), between)) }
    choices.append(Choice(SafeText(words.act), confirmed, isDangerous: isDangerous))
    self.init(SafeText(words.title), SafeText(words.text), choices)
  }
}

extension TextRun {
  /// A key and what it leads to, to stand behind a sentence.
  static func hint(_ key: Key, _ hint: ManagementHint, _ words: any Words) -> [TextRun] {
    [
      TextRun(" "), TextRun(key.label(KeyNames(words.keyLabels)), Style(.footerKey)),
      TextRun(" \(SafeText(words.hint(hint)))", .muted),
    ]
  }

  /// That what is shown can't be read anew before the password is typed.
  static func locked(_ words: String) -> [TextRun] {
    [TextRun("⏎", Style(.footerKey)), TextRun(" \(SafeText(words))", .warning)]
  }
}

extension DateNames {
  init(_ words: any Words) {
    self.init()
    (firstWeekday, pattern) = (words.format.firstWeekday(), words.format.typedDate)
    weekdays = words.format.shortWeekdays.map { SafeText($0) }
    months = words.format.months.map { SafeText($0) }
    (example, hour) = (SafeText(words.dateExample), SafeText(words.hour))
  }
}

extension FormField {
  /// Says what a date's field has of words in this language.
  mutating func speak(_ words: any Words) {
    guard case .dateTime(var date) = kind else { return }
    date.names = DateNames(words)
    kind = .dateTime(date)
  }
}

/// States with a sign of their own, so that colour alone says nothing.
enum ManagedStatus {
  static func of(_ event: Event, _ session: Session) -> TextRun {
    let words = session.words
    return switch event.status {
    case .cancelled: TextRun("✗ \(SafeText(words.word(event.status)))", .danger)
    case .draft: TextRun("○ \(SafeText(words.word(event.status)))", .warning)
    case .published:
      event.endsAt <= session.now
        ? TextRun("· \(SafeText(words.over))", .muted)
        : TextRun("● \(SafeText(words.word(event.status)))", .success)
    }
  }

  static func of(_ state: OrderState, _ words: any Words) -> TextRun {
    let word = SafeText(words.short(state))
    return switch state {
    case .paid: TextRun("● \(word)", .success)
    case .pending, .partlyRefunded, .refundedStillValid: TextRun("◐ \(word)", .warning)
    case .refunded: TextRun("○ \(word)", .warning)
    case .cancelled: TextRun("✗ \(word)", .danger)
    case .notPaid, .expired: TextRun("· \(word)", .muted)
    }
  }
}
