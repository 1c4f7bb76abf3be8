import ArgumentParser
import BookingSession
import BookingWords
import Foundation
import TerminalUI

/// Opens the gate that a device is, with nothing of a shop on the machine.
struct OpenDevice {
  let gate: DeviceGate
  let options: InterfaceOptions
  let sources: [any CodeSource]

  func run() throws {
    guard options.plain || (isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1) else {
      Console.complain(Booking.words.screensNeedTerminal)
      throw ExitCode.failure
    }
    var screens = options.options(logs: gate.path)
    screens.device = gate.door
    screens.exportDirectory = nil
    do {
      _ =
        options.plain
        ? PlainLoop(options: screens, on: .device(gate)).run()
        : try Interface.open(options: screens, on: .device(gate), sources)
    } catch let error as TerminalError {
      Console.complain(CommandWording.sentence(for: error))
      throw ExitCode.failure
    }
  }
}
