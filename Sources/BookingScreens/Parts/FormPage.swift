import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The parts of a form on a screen: fields by the name the box office knows them by, and buttons.
enum FormPart: Hashable, Sendable {
  case field(FieldProblem.Field)
  /// A second field of the same kind: the new password beside the old one, the phone's code beside the mail's.
  case second(FieldProblem.Field)
  case submit, other, third
}

/// A form in the middle of a screen, with a heading above it. Keys, clicks and refusals are the same everywhere.
struct FormPage: Sendable {
  var form: Form<FormPart>
  /// A refusal that belongs to no field.
  var problem: SafeText?
  /// Sent, and not answered yet: keys wait.
  var isBusy = false
  /// Codes that were refused, as they stood in their fields: asking about them once more tells nobody anything.
  private var refusedCodes: [FormPart: String] = [:]

  /// What its parts are called, and what is said below them.
  private var labels: [FormPart: Caption] = [:]
  private var hints: [FormPart: Caption] = [:]

  static let width = 72

  /// Words of whatever language is spoken when they are shown.
  typealias Caption = @Sendable (any Words) -> String

  /// A field, with what it is called.
  struct Field: Sendable {
    var field: FormField<FormPart>
    let label: Caption
    let hint: Caption?
  }

  /// A button, with the verb on it.
  struct Button: Sendable {
    let part: FormPart
    let label: Caption

    init(_ part: FormPart, _ label: @escaping Caption) { (self.part, self.label) = (part, label) }
  }

  init(_ fields: [Field], buttons: [Button]) {
    form = Form(fields.map(\.field), buttons: buttons.map { TerminalUI.Button($0.part, "") })
    for field in fields { (labels[field.field.id], hints[field.field.id]) = (field.label, field.hint) }
    for button in buttons { labels[button.part] = button.label }
  }

  /// Labels and hints in these words.
  mutating func speak(_ words: any Words) {
    for index in form.fields.indices {
      let id = form.fields[index].id
      form.fields[index].label = SafeText(labels[id]?(words) ?? "")
      form.fields[index].hint = SafeText(hints[id]?(words) ?? "")
    }
    for index in form.buttons.indices {
      form.buttons[index].label = SafeText(labels[form.buttons[index].id]?(words) ?? "")
    }
  }

  /// A field with what was typed into it.
  func field(_ part: FormPart) -> Field? {
    guard let field = form[part], let label = labels[part] else { return nil }
    return Field(field: field, label: label, hint: hints[part])
  }

  func text(_ part: FormPart) -> String { form.text(part) }

  /// Where everything stands: heading, lead and form, in the middle of the content area.
  struct Layout {
    let heading: Rect
    let lead: Rect
    let form: Rect
    let problem: Rect
    let foot: Rect
  }

  func layout(_ size: Size, lead: SafeText, footRows: Int = 0) -> Layout {
    let column = Rect(size: size).centered(maxWidth: FormPage.width)
    let area = Rect(x: column.x, y: 0, width: column.width, height: size.height)
    let isTight = size.height < 14
    let leadRows =
      lead.isEmpty || (isTight && size.height < 11)
      ? 0 : min(isTight ? 1 : 3, lead.wrapped(width: area.width).count)
    var y =
      isTight
      ? 0 : min(2, max(0, size.height - form.preferredHeight(width: area.width) - leadRows - footRows - 4))
    let heading = Rect(x: area.x, y: y, width: area.width, height: 1)
    y += 1
    let leadRect = Rect(x: area.x, y: y, width: area.width, height: leadRows)
    y += leadRows + (isTight ? 0 : 1)
    let room = size.height - y
    let problemRows = problem.map { 1 + min(3, ("✗ " + $0).wrapped(width: area.width).count) } ?? 0
    let wanted = form.preferredHeight(width: area.width)
    let height = max(3, min(wanted, room - problemRows - (isTight ? 0 : footRows)))
    let formRect = Rect(x: area.x, y: y, width: area.width, height: height)
    y += height
    let problemRect = Rect(
      x: area.x, y: y, width: area.width, height: min(problemRows, max(0, size.height - y)))
    y += problemRows + (isTight ? 0 : 1)
    return Layout(
      heading: heading, lead: leadRect, form: formRect, problem: problemRect,
      foot: Rect(x: area.x, y: y, width: area.width, height: max(0, size.height - y)))
  }

  /// What came of a key, click or paste. Nil when the form left it to the key table.
  mutating func handle(_ input: Input, _ size: Size, lead: SafeText, footRows: Int = 0) -> Form<FormPart>
    .Outcome?
  {
    guard !isBusy else { return input == .key(.escape) ? nil : .moved }
    let outcome = form.handle(input, in: layout(size, lead: lead, footRows: footRows).form)
    switch outcome {
    case .ignored: return nil
    case .changed(let id):
      problem = nil
      clearError(id)
    default: break
    }
    return outcome
  }

  private mutating func clearError(_ id: FormPart) {
    guard let index = form.fields.firstIndex(where: { $0.id == id }) else { return }
    form.fields[index].error = nil
  }

  /// Puts a refusal where it belongs: each problem under its field, anything else below the form.
  mutating func refuse(_ error: BookingError, _ session: Session) {
    isBusy = false
    guard case .invalid(let problems) = error else {
      problem = session.sentence(error)
      return
    }
    var strays: [SafeText] = []
    for one in problems.reversed() {
      let part: FormPart =
        form[.second(one.field)] != nil && form[.field(one.field)] == nil
        ? .second(one.field) : .field(one.field)
      if form[part] == nil {
        strays.append(SafeText(session.words.sentence(one)))
      } else {
        form.fail(part, SafeText(session.words.reason(one.reason)))
      }
    }
    problem = strays.isEmpty ? nil : strays.joined(separator: " ")
  }

  /// Says why a code was refused. It stays to be looked at, marked: the next one typed takes its place.
  mutating func refuseCode(_ part: FormPart, _ words: SafeText) {
    isBusy = false
    refusedCodes[part] = text(part)
    form.fail(part, words)
    form.select(part)
  }

  /// Whether the code may be asked about: six digits, and not those that were refused just now.
  mutating func isNewCode(_ part: FormPart, _ words: any Words) -> Bool {
    let code = text(part)
    guard code.count == 6 else {
      form.fail(part, SafeText(words.reason(.notACode)))
      return false
    }
    guard code != refusedCodes[part] else {
      form.fail(part, SafeText(words.codeRefused))
      form.select(part)
      return false
    }
    return true
  }

  /// Requires the fields to hold something; true when all do.
  mutating func requireAll(_ words: any Words) -> Bool {
    form.validate { field in
      guard case .text(let text) = field.kind else { return nil }
      return text.text.isEmpty ? SafeText(words.reason(FieldProblem.Reason.missing)) : nil
    }
    return !form.showErrors()
  }

  func draw(
    on canvas: inout Canvas, title: SafeText, lead: SafeText, footRows: Int = 0, _ words: any Words
  ) -> Rect {
    let layout = layout(canvas.size, lead: lead, footRows: footRows)
    canvas.write(title, in: layout.heading, style: .title)
    canvas.writeWrapped(lead, in: layout.lead, style: .muted)
    form.draw(into: &canvas, in: layout.form, focused: !isBusy)
    if isBusy {
      canvas.write(
        SafeText(words.oneMoment), in: layout.problem.isEmpty ? layout.foot.row(0) : layout.problem,
        style: .muted)
    } else if let problem {
      canvas.writeWrapped("✗ " + problem, in: layout.problem, style: Style(.error))
    }
    return layout.foot
  }
}

extension FormPage.Field {
  /// A field of one line, with the limits that its kind has everywhere.
  static func line(
    _ field: FieldProblem.Field, second: Bool = false, label: FormPage.Caption? = nil, _ text: String = "",
    hint: FormPage.Caption? = nil, accepts: TextField.Accepted = .anything
  ) -> FormPage.Field {
    let limit =
      switch field {
      case .email: 254
      case .phone: 24
      case .code: 6
      case .secondFactor: 20
      case .keyName: 40
      case .cardNumber: 23
      case .cardExpiry: 7
      case .cardSecurityCode: 4
      default: 100
      }
    let input = TextField(text, byteLimit: limit * 4, graphemeLimit: limit, accepts: accepts)
    return FormPage.Field(
      field: FormField(second ? .second(field) : .field(field), "", .text(input)),
      label: label ?? { $0.name(field) }, hint: hint)
  }

  static let secondFactor = line(.secondFactor, hint: { $0.hintSecondFactor })

  static func password(
    second: Bool = false, label: FormPage.Caption? = nil, hint: FormPage.Caption? = nil
  ) -> FormPage.Field {
    FormPage.Field(
      field: FormField(second ? .second(.password) : .field(.password), "", .password()),
      label: label ?? { $0.name(.password) }, hint: hint)
  }
}
