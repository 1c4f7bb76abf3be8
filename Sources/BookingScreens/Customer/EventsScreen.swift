import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What is on: a list that is searched, filtered and sorted while others buy from it.
struct EventsScreen: Screen {
  enum Command: SearchedCommand {
    case list(ListCommand), filter(FilterCommand)

    var isAboutRows: Bool {
      if case .list(let command) = self { command.isAboutRows } else { false }
    }
  }

  enum Reply: Sendable {
    case page(EventList.Answer)
    case facets(Result<EventFacets, BookingError>)
  }

  var browser = EventBrowser()

  func title(_ words: any Words) -> SafeText { SafeText(words.sectionEvents) }
  func subject(_ session: Session) -> Identifier<Event>? { browser.selected?.id }
  func isTyping(_ session: Session) -> Bool { browser.isTyping }
  func alarm(_ session: Session) -> Timestamp? { browser.alarm }

  /// All events, then one tab a category.
  func tabs(_ words: any Words) -> Tabs {
    let categories = browser.facets?.categories ?? []
    let chosen = browser.filters.category.flatMap { categories.firstIndex(of: $0) }
    return Tabs(
      [SafeText(words.eventsAll)] + categories.map { SafeText($0) }, selection: chosen.map { $0 + 1 } ?? 0)
  }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    if browser.isFiltering { return FilterPanel.keys(clear: .list(.clear), words) { .filter($0) } }
    if browser.search.isTyping { return browser.search.typingKeys(words) }
    let none = browser.list.isEmpty ? SafeText(words.eventsNoneToOpen) : nil
    var bindings = Keymap.moves(words) { Command.list(.move($0)) }
    bindings.append(KeyBinding(.enter, SafeText(words.keyOpen), .list(.open), refusal: none))
    bindings += browser.search.bindings("", refusal: none, words)
    bindings += [
      KeyBinding("f", SafeText(words.keyFilter), .filter(.open)),
      KeyBinding(.right, SafeText(words.keyNextCategory), .list(.tab(1)), places: .palette),
      KeyBinding(.left, SafeText(words.keyPreviousCategory), .list(.tab(-1)), places: .palette),
      KeyBinding("s", SafeText(words.keySort), .filter(.sort), places: .palette),
    ]
    if browser.isNarrowed {
      bindings.append(
        KeyBinding(["x", .escape], SafeText(words.keyShowAll), .list(.clear), keysLabel: "x"))
    }
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    read(browser.readAgain(), &context)
    context.ask({ visit throws(BookingError) in try visit.catalogue.facets() }) {
      Reply.facets($0)
    }
    follow(moved: true, &context)
  }

  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    let session = context.session
    let words = session.words
    return go(
      on: browser.handle(input, layout(session), tabs(words), now: session.now, keys(session), words),
      &context)
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .list(let command):
      go(on: browser.run(command, layout(context.session), tabs(context.session.words)), &context)
    case .filter(let command): go(on: browser.run(command, &context), &context)
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .facets(.success(let facets)): browser.facets = facets
    case .facets(.failure): break
    case .page(let answer): go(on: browser.show(answer, &context), &context)
    }
  }

  /// False for what was not meant for the list.
  @discardableResult
  private mutating func go(on event: EventBrowser.Event, _ context: inout StepContext<Self>) -> Bool {
    switch event {
    case .ignored: return false
    case .used: break
    case .read(let request): read(request, &context)
    case .rows(let moved, let more):
      follow(moved: moved, &context)
      if let more { read(more, &context) }
    case .opened(let row): context.push(EventScreen(row))
    case .tab(let tab):
      browser.filters.category = tab == 0 ? nil : browser.facets?.categories[tab - 1]
      read(browser.startOver(), &context)
    }
    return true
  }

  private func read(_ request: EventList.Request, _ context: inout StepContext<Self>) {
    let session = context.session
    let query = browser.filters.query(
      text: browser.search.text, now: session.now, zone: session.options.timeZone,
      paying: session.cart.total?.currency)
    context.read(request, of: query) { Reply.page($0) }
  }

  private mutating func follow(moved: Bool, _ context: inout StepContext<Self>) {
    handle(browser.follow(moved: moved, layout(context.session), now: context.session.now), &context)
  }

  mutating func tick(_ context: inout StepContext<Self>) {
    handle(browser.steps(context.session.now), &context)
  }

  private mutating func handle(_ steps: [SelectionDebounce.Step], _ context: inout StepContext<Self>) {
    for step in steps {
      switch step {
      case .read: if layout(context.session).pane != nil { context.want(browser.selected?.event.image) }
      case .show: browser.showBeside()
      }
    }
  }
}
