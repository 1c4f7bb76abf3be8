import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension CheckoutScreen {
  /// The form that the gateway wants filled in. Nothing typed here is kept: it goes to the sandbox and is forgotten.
  mutating func build(_ shown: Presentation) {
    // Of a card that was not taken the number is to be typed over, and the date most likely right.
    let (number, expiry) = (page.text(.field(.cardNumber)), page.text(.field(.cardExpiry)))
    presentation = shown
    switch shown {
    case .cardForm:
      page = FormPage(
        [
          .line(
            .cardNumber, number, hint: { $0.hintCardNumber },
            accepts: .groups([4, 4, 4, 4, 3], separator: " ")),
          .line(
            .cardExpiry, expiry, hint: { $0.hintCardExpiry }, accepts: .groups([2, 4], separator: "/")),
          .line(.cardSecurityCode, hint: { $0.hintSecurityCode }, accepts: .digits),
        ],
        buttons: [
          FormPage.Button(.submit) { [total = checkout?.details.order.total] in $0.payButton(total) }
        ])
      page.form.select(.field(.cardNumber))
    case .secondStep:
      page = FormPage(
        [.line(.code, label: { $0.bankCode }, hint: { $0.hintBankCode }, accepts: .digits)],
        buttons: [FormPage.Button(.submit) { $0.buttonConfirm }])
    case .link: page = FormPage([], buttons: [])
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard presentation != nil, !page.form.fields.isEmpty else { return false }
    guard let outcome = page.form.handleUnlessBusy(input, page.isBusy, in: formArea(context.session)) else {
      return false
    }
    if case .changed(let part) = outcome {
      page.problem = nil
      declined = nil
      if let index = page.form.fields.firstIndex(where: { $0.id == part }) {
        page.form.fields[index].error = nil
      }
    }
    if case .pressed = outcome { submit(&context) }
    return true
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words), let answer = answer(context.session.words) else { return }
    declined = nil
    go(on: .answers(answer), &context)
  }

  /// What was typed, or nil with the errors shown.
  private mutating func answer(_ words: any Words) -> CustomerAnswer? {
    guard presentation == .cardForm else { return .code(page.text(.field(.code))) }
    let card = CardText(
      page.text(.field(.cardNumber)), page.text(.field(.cardExpiry)), page.text(.field(.cardSecurityCode)))
    if let problem = card.problem { page.form.fail(.field(problem.field), problem.sentence(words)) }
    return card.form.map(CustomerAnswer.card)
  }

  /// Where the form stands on the pay page.
  func formArea(_ session: Session) -> Rect { PayLayout(session.content.size, page, notice).form }

  /// What became of the last try, to be read before the next.
  var notice: SafeText? { page.isBusy ? nil : (declined ?? page.problem).map { "✗ " + $0 } }
}

extension Form {
  /// Nil when the form leaves the input to the key table.
  mutating func handleUnlessBusy(_ input: Input, _ isBusy: Bool, in area: Rect) -> Outcome? {
    if isBusy { return input == .key(.escape) ? nil : .moved }
    let outcome = handle(input, in: area)
    return outcome == .ignored ? nil : outcome
  }
}

/// Where the parts of the pay page stand.
struct PayLayout {
  let crumbs: Rect
  let summary: Rect
  /// Above the form, as many rows as it takes.
  let notice: Rect
  let form: Rect
  /// The test numbers, where there is room.
  let numbers: Rect

  init(_ size: Size, _ page: FormPage, _ words: SafeText?) {
    let isTight = size.height < 14
    let column = Rect(size: size).centered(maxWidth: 100)
    let area = Rect(x: column.x, y: 0, width: column.width, height: size.height)
    crumbs = area.row(0)
    let body = area.inset(top: isTight ? 1 : 2)
    if size.width >= 72 {
      let parts = body.split(.columns([.flexible(1), .fixed(36)], gap: 4))
      let rows = max(1, words?.wrapped(width: parts[0].width).count ?? 0)
      notice = Rect(x: parts[0].x, y: body.y + 1, width: parts[0].width, height: rows)
      let height = min(page.form.preferredHeight(width: parts[0].width), max(3, body.height - 1 - rows))
      form = Rect(x: parts[0].x, y: notice.bottom, width: parts[0].width, height: height)
      summary = parts[1]
      let top = form.bottom + 1
      numbers = Rect(x: area.x, y: top, width: area.width, height: max(0, area.bottom - top))
    } else {
      summary = body.row(0)
      let rows = max(isTight ? 1 : 2, words?.wrapped(width: body.width).count ?? 0)
      notice = Rect(x: body.x, y: body.y + 1, width: body.width, height: rows)
      form = body.inset(top: 1 + rows)
      numbers = .zero
    }
  }
}
