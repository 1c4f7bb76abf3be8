import Testing

@testable import TerminalUI

@Suite struct FormTests {
  private enum ID { case name, email, news, category, about, starts, save, cancel }

  private func makeForm() -> Form<ID> {
    Form(
      [
        FormField(.name, "Name", .text(TextField()), hint: "As on your papers"),
        FormField(.email, "Email", .text(TextField())), FormField(.news, "News", .toggle(false)),
        FormField(.category, "Kind", .choice(Choice(["Music", "Talks"]))),
      ], buttons: [Button(.save, "Save"), Button(.cancel, "Cancel")])
  }

  private func validate(_ form: inout Form<ID>) {
    form.validate { $0.id == .email && !$0.text.contains("@") ? "An address has an @." : nil }
  }

  private func drawn(_ form: Form<ID>, _ width: Int, _ height: Int) -> String {
    var canvas = Canvas(size: Size(width: width, height: height))
    form.draw(into: &canvas, in: canvas.bounds)
    return canvas.trimmedText
  }

  @Test func `a hint or an error too long for its line takes another one`() {
    var form = Form(
      [
        FormField(
          ID.name, "Name", .text(TextField()), hint: "As it stands on your papers and on those of your horse")
      ], buttons: [Button(.save, "Save")])
    #expect(form.preferredHeight(width: 30) == 6)
    #expect(
      drawn(form, 30, 8) == """
        Name

        As it stands on your papers
        and on those of your horse

        [ Save ]
        """)
    form.fail(.name, "Nobody is called that, not even a horse")
    #expect(drawn(form, 30, 8).contains("✗ Nobody is called that, not\neven a horse"))
    // The last lines of what is far too long are left out, and never those of the next field.
    form.fields[0].hint = SafeText(repeating: "very ", count: 60)
    form.fields[0].error = nil
    #expect(form.preferredHeight(width: 30) == 7)
  }

  @Test func `labels, fields, hints and buttons stand in order`() {
    #expect(
      drawn(makeForm(), 60, 12) == """
        Name
               As on your papers
        Email

        News   [ ]

        Kind   ● Music ○ Talks

               [ Save ]  [ Cancel ]
        """)
    #expect(
      drawn(makeForm(), 30, 14) == """
        Name

        As on your papers
        Email


        News
        [ ]

        Kind
        ● Music ○ Talks

        [ Save ]  [ Cancel ]
        """)
  }

  @Test func `an error is shown once its field was left, and goes when it is right`() {
    var form = makeForm()
    validate(&form)
    form.focus(.email)
    #expect(form.handle(.key("x")) == .changed(.email))
    validate(&form)
    #expect(!drawn(form, 60, 12).contains("An address"))
    #expect(form.handle(.key(.tab)) == .moved)
    #expect(drawn(form, 60, 12).contains("✗ An address has an @."))
    #expect(form.handle(.key(.shiftTab)) == .moved)
    #expect(form.handle(.key("@")) == .changed(.email))
    validate(&form)
    #expect(!drawn(form, 60, 12).contains("An address"))
  }

  @Test func `the focus goes around by Tab, arrows and Enter`() {
    var form = makeForm()
    let around = (0..<6).map { _ in
      _ = form.handle(.key(.tab))
      return form.focus
    }
    #expect(around == [.email, .news, .category, .save, .cancel, .name])
    // Backwards from the first field there is nothing: what is typed next is typed there.
    for key in [.shiftTab, .up] as [Key] {
      _ = form.handle(.key(key))
      #expect(form.focus == .name)
    }
    form.focus(.cancel)
    #expect(form.handle(.key(.enter)) == .pressed(.cancel))
    form.focus(.news)
    #expect(form.handle(.key(.space)) == .changed(.news))
    #expect(form.isOn(.news))
    #expect(form.handle(.key(.enter)) == .moved)
    #expect(form.handle(.key(.right)) == .changed(.category))
    #expect(form.text(.category) == "Talks")
    #expect(form.handle(.key(.enter)) == .pressed(.save))
    #expect(form.handle(.key(.escape)) == .ignored)
    form.focus(.name)
    #expect(form.takesText)
  }

  @Test func `what is typed where nothing takes it goes to a field that wants something, or nowhere`() {
    var form = makeForm()
    form.setText("Ada", for: .name)
    form.focus(.news)
    #expect(form.handle(.key("c")) == .moved)
    #expect(form.focus == .news)
    form.focus(.cancel)
    #expect(form.handle(.key("x")) == .changed(.email))
    #expect(form.text(.email) == "x")
    form.focus(.save)
    #expect(form.handle(.key("1")) == .moved)
    #expect(form.handle(.paste("words")) == .moved)
    #expect(form.text(.name) == "Ada" && form.text(.email) == "x")
    form.fail(.email, "An address has an @.")
    form.focus(.cancel)
    #expect(form.handle(.paste("@y.org")) == .changed(.email))
    #expect(form.text(.email) == "x@y.org")
    #expect(form.takesText)
  }

  @Test func `showing errors puts the focus on the first one`() {
    var form = makeForm()
    validate(&form)
    form.focus(.save)
    let found = form.showErrors()
    #expect(found)
    #expect(form.focus == .email)
    form.setText("a@b", for: .email)
    validate(&form)
    #expect(!form.hasErrors)
  }

  @Test func `a paste never submits`() {
    var form = makeForm()
    #expect(form.handle(.paste("Ada\nLovelace\n")) == .changed(.name))
    #expect(form.text(.name) == "Ada Lovelace")
    #expect(form.focus == .name)
  }

  @Test func `digits in groups are set apart by themselves, and removed one by one`() {
    var field = TextField(accepts: .groups([4, 4, 4, 4, 3], separator: " "))
    for character in "42424242" { _ = field.handle(.key(Key(character))) }
    #expect(field.text == "4242 4242")
    for _ in 0..<4 { _ = field.handle(.key(.backspace)) }
    #expect(field.text == "4242")
    _ = field.handle(.paste("4242-4242-4242-4242"))
    #expect(field.text == "4242 4242 4242 4242 424")
    var date = TextField(accepts: .groups([2, 4], separator: "/"))
    for character in "1/30" { _ = date.handle(.key(Key(character))) }
    #expect(date.text == "01/30")
    date.selectAll()
    _ = date.handle(.key("1"))
    #expect(date.text == "1")
  }

  @Test func `a date that is wrong is typed anew, and what it is read as stands under it`() {
    let value = DateTimeParts(year: 2027, month: 3, day: 21, hour: 18, minute: 0)
    var form = Form([FormField(ID.starts, "Starts", .dateTime(DateTimeField(value)))])
    form.fail(.starts, "It ends before it starts.")
    for character in "1 April" { #expect(form.handle(.key(Key(character))) == .changed(.starts)) }
    #expect(form.text(.starts) == "1 April")
    form.validate { (_: FormField<ID>) in nil }
    form.readDates { id, text in
      id == .starts ? DateTimeField.Reading(value, "read as \(SafeText(text))") : nil
    }
    var canvas = Canvas(size: Size(width: 60, height: 8))
    form.draw(into: &canvas, in: canvas.bounds)
    #expect(canvas.trimmedText.contains("read as 1 April"))
    #expect(form.dateTime(.starts) == value)
  }

  @Test func `in any size the focused part and its cursor are in sight`() {
    var form = makeForm()
    form.fields.append(FormField(.about, "About", .multiline(TextArea("x", height: 3))))
    form.fields.append(FormField(.starts, "Starts", .dateTime(DateTimeField())))
    for width in [20, 40, 60, 100] {
      for height in 3...12 {
        for step in 0..<8 {
          var canvas = Canvas(size: Size(width: width, height: height))
          form.draw(into: &canvas, in: canvas.bounds)
          if ![.category, .save, .cancel].contains(form.focus) {
            #expect(canvas.cursor != nil, "\(width)x\(height) step \(step)")
          }
          if form.focus == .save { #expect(canvas.trimmedText.contains("Save"), "\(width)x\(height)") }
          _ = form.handle(.key(.tab))
        }
      }
    }
  }

  @Test func `a click focuses, toggles and presses`() {
    var form = makeForm()
    let area = Rect(x: 0, y: 0, width: 60, height: 12)
    func click(_ x: Int, _ y: Int) -> Form<ID>.Outcome {
      form.handle(.mouse(Mouse(.press, button: .left, at: Point(x: x, y: y))), in: area)
    }
    #expect(click(10, 2) == .moved)
    #expect(form.focus == .email)
    #expect(click(8, 4) == .changed(.news))
    #expect(click(9, 8) == .pressed(.save))
    #expect(click(50, 11) == .ignored)
  }
}
