import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Chooses a picture of the person's own machine, shows it, and makes it an event's poster.
struct PosterScreen: Screen {
  enum Command: Sendable, Equatable { case move(ListMove), complete, choose, use, another, remove }

  enum Reply: Sendable {
    case folder(Result<ImageFolder, BookingError>, asked: String)
    case candidate(Result<PosterCandidate, BookingError>)
    case imported(Result<ImageRecord, BookingError>)
    case remove
    case removed(Result<Void, BookingError>)
  }

  let event: Event
  var field = TextField(byteLimit: 4096, graphemeLimit: 1024)
  var folder: ImageFolder?
  var list = ListView()
  var candidate: PosterCandidate?
  var problem: SafeText?
  var isBusy = false

  init(_ event: Event) { self.event = event }

  func title(_ words: any Words) -> SafeText { SafeText(words.poster(of: event.title)) }

  /// What was typed up to the last slash, and after it.
  var parts: (folder: String, name: String) {
    guard let slash = field.text.lastIndex(of: "/") else {
      return field.text == "~" ? ("~", "") : ("", field.text)
    }
    let folder = field.text[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(field.text[field.text.index(after: slash)...]))
  }

  var entries: [ImageFolder.Entry] { folder?.matching(parts.name) ?? [] }
  var selected: ImageFolder.Entry? {
    let entries = entries
    return entries.indices.contains(list.selection) ? entries[list.selection] : nil
  }

  func subject(_ session: Session) -> ImageFolder.Entry? { selected }
  func isTyping(_ session: Session) -> Bool { candidate == nil }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    if candidate != nil {
      return Keymap([
        KeyBinding(
          .enter, .makePoster, .use, words, group: .poster, refusal: isBusy ? .pictureBeingKept : nil),
        KeyBinding(
          [.escape, "q"], .chooseAnother, .another, words, group: .poster, keysLabel: session.label(.escape)),
      ])
    }
    var bindings = [
      KeyBinding(.enter, .preview, Command.choose, words, group: .poster),
      KeyBinding(.tab, .complete, Command.complete, words, group: .poster),
    ]
    bindings += [
      KeyBinding(.up, .move, .move(.up), words, group: .move, keysLabel: "↑↓", places: .footer),
      KeyBinding(.down, .scrollDown, .move(.down), words, group: .move, places: []),
      KeyBinding(.pageUp, .pageUp, .move(.pageUp), words, group: .move, places: []),
      KeyBinding(.pageDown, .pageDown, .move(.pageDown), words, group: .move, places: []),
    ]
    if event.image != nil {
      bindings.append(KeyBinding(.control("x"), .removePoster, .remove, words, group: .poster))
    }
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    context.want(event.image)
    if folder == nil { read(parts.folder, &context) }
  }

  private func read(_ asked: String, _ context: inout StepContext<Self>) {
    context.ask({ _ throws(BookingError) in try ImageFolder.read(asked) }) {
      Reply.folder($0, asked: asked)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard candidate == nil else { return false }
    switch field.handle(PastedPath.read(input)) {
    case .changed:
      typed(&context)
      return true
    case .moved, .full: return true
    case .ignored: break
    }
    guard case .mouse = input else { return false }
    switch list.handle(input, in: PosterLayout(context.session).list) {
    case .ignored: return false
    case .moved: break
    case .activated: run(.choose, &context)
    }
    return true
  }

  /// The list follows what is typed.
  private mutating func typed(_ context: inout StepContext<Self>) {
    problem = nil
    list.count = entries.count
    list.selection = 0
    if folder?.asked != parts.folder { read(parts.folder, &context) }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move):
      list.count = entries.count
      list.move(move, height: PosterLayout(context.session).list.height)
    case .complete: complete(&context)
    case .choose: choose(&context)
    case .use: use(&context)
    case .another: candidate = nil
    case .remove:
      context.question(Question(context.session.words.removingPoster(event.title), Reply.remove))
    }
  }

  /// Tab: what the matching names have in common, or the selected one where there is nothing more.
  private mutating func complete(_ context: inout StepContext<Self>) {
    let names = entries.filter { $0.name.lowercased().hasPrefix(parts.name.lowercased()) }
    let common = PosterScreen.common(names.map(\.name))
    if names.count > 1, common.count > parts.name.count {
      set(common, isFolder: false, &context)
    } else if let selected {
      set(selected.name, isFolder: selected.isFolder, &context)
    }
  }

  private mutating func set(_ name: String, isFolder: Bool, _ context: inout StepContext<Self>) {
    let folder = parts.folder
    let base = folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    field.set(base + name + (isFolder ? "/" : ""))
    typed(&context)
  }

  static func common(_ names: [String]) -> String {
    guard var prefix = names.first else { return "" }
    for name in names { while !name.hasPrefix(prefix) { prefix.removeLast() } }
    return prefix
  }

  private mutating func choose(_ context: inout StepContext<Self>) {
    if let selected, selected.isFolder { return set(selected.name, isFolder: true, &context) }
    let path = selected.flatMap { folder?.fullPath($0) } ?? field.text
    guard !path.isEmpty else { return }
    isBusy = true
    context.ask({ _ throws(BookingError) in try PosterCandidate.read(path) }) { Reply.candidate($0) }
  }

  private mutating func use(_ context: inout StepContext<Self>) {
    guard let candidate, !isBusy else { return }
    isBusy = true
    let (id, bytes) = (event.id, candidate.bytes)
    context.command({ visit throws(BookingError) in
      try visit.events.importPoster(id, bytes: bytes)
    }) { Reply.imported($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .folder(let result, let asked):
      guard asked == parts.folder else { return }
      switch result {
      case .success(let folder):
        self.folder = folder
        list.count = entries.count
      case .failure:
        folder = nil
        list.count = 0
        problem = SafeText(context.session.words.noFolder(asked))
      }
    case .candidate(let result):
      isBusy = false
      switch result {
      case .success(let candidate):
        self.candidate = candidate
        problem = nil
      case .failure(let error): problem = context.session.sentence(error)
      }
    case .imported(let result):
      isBusy = false
      switch result {
      case .success:
        context.pop()
        context.say(SafeText(context.session.words.posterSet(event.title)), .success)
      case .failure(let error): context.say(error)
      }
    case .remove:
      let id = event.id
      context.command({ visit throws(BookingError) in try visit.events.removePoster(id) }) {
        Reply.removed($0)
      }
    case .removed(.success):
      context.pop()
      context.say(SafeText(context.session.words.posterRemoved))
    case .removed(.failure(let error)): context.say(error)
    }
  }
}
