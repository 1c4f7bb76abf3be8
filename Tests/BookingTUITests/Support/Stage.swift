import BookingFlows
import BookingWords
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingStore
@testable import BookingTUI

/// The interface without a terminal: keys in, text out. Effects run at once, on a real box office in memory.
struct Stage {
  let shop: Shop
  var state: State
  /// What was asked of the terminal so far.
  private(set) var copied: [String] = []
  private(set) var rings = 0
  private(set) var hasQuit = false
  /// While set the box office answers nothing, as a slow one does: `answer` makes up for it.
  var isSilent = false
  private var unanswered: [Effect] = []
  /// What stages speak that are not told otherwise: a test that plays in English plays in any language.
  @TaskLocal static var language = Language.english

  init(
    _ shop: Shop? = nil, size: Size = Size(width: 80, height: 24), isRemote: Bool = false,
    key: SSHKeyFingerprint? = nil, idleEnd: TimeSpan? = nil, mistake: SafeText? = nil,
    device: DeviceDoor? = nil
  ) throws {
    let shop = try shop ?? Shop()
    self.shop = shop
    var options = Interface.Options(
      clock: shop.clock.wall, terminal: TerminalOptions(term: "xterm-256color", colorDepth: .truecolor))
    options.isRemote = isRemote
    options.idleEnd = idleEnd
    options.mistake = mistake
    options.device = device
    options.language = Stage.language
    state = State(
      session: Session(
        options: options, principal: try shop.office.openSession(key: key, from: .machine(user: 0)),
        size: size, now: shop.clock.now)
    )
    run(state.start())
    settle()
  }

  mutating func run(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .run where isSilent: unanswered.append(effect)
      case .run(_, let principal, let job):
        run(update(&state, job(shop.office.visit(principal))))
      case .work where isSilent: unanswered.append(effect)
      case .work(_, let job): run(update(&state, job()))
      case .copy(let text): copied.append(text)
      case .quit: hasQuit = true
      case .ring: rings += 1
      case .repaint, .suspend: break
      }
    }
  }

  mutating func answer() {
    isSilent = false
    let effects = unanswered
    unanswered = []
    run(effects)
  }

  mutating func send(_ action: Action) { run(update(&state, action)) }

  mutating func press(_ keys: Key...) {
    for key in keys {
      send(.tick(shop.clock.now))
      send(.input(.key(key)))
    }
  }

  mutating func type(_ text: String) {
    for character in text { press(Key(character)) }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    send(.input(.resize(Size(width: width, height: height))))
  }

  /// Time passes, and whatever waited for it happens.
  mutating func wait(_ span: TimeSpan) {
    shop.clock.advance(span)
    send(.tick(shop.clock.now))
  }

  /// Long enough for posters, not for anything a person would notice.
  mutating func settle() { wait(TimeSpan(milliseconds: 200)) }

  /// What everybody else's commits cause.
  mutating func refresh() {
    send(.changed(.everything))
    wait(TimeSpan(milliseconds: 200))
  }

  var text: String { view(state).trimmedText }

  func shows(_ words: String) -> Bool { text.contains(words) }
}

/// A failing check prints the screen, which says more than any state.
extension Stage: CustomTestStringConvertible, CustomStringConvertible {
  var description: String { "\n" + text + "\n" }
  var testDescription: String { description }
}

extension Stage {
  mutating func logIn(_ name: String) {
    press("3")
    type("\(name)@example.org")
    press(.tab)
    type(Shop.password)
    press(.enter)
  }
}

extension Stage {
  /// Somebody who has just signed up is at the keyboard, with both codes still to come.
  mutating func signUp() throws {
    let principal = try shop.office.visit(state.session.principal).accounts.signUp(
      SignUpForm(
        name: "Mary", email: "mary@example.org", phone: "+447700900014", password: Shop.password))
    state.session.arrive(
      LogInResult(principal: principal, account: try shop.office.visit(principal).accounts.current()))
    run(state.begin(landing: .events))
  }
}
