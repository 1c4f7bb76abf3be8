import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingStore
import BookingWords
import Foundation
import TerminalUI

extension Doctor {
  /// Whether a worker runs, and whether what it has in hand is what lies on the disk.
  ///
  /// - Parameter onDisk: settings and secrets as they are there; nil where they can't be taken.
  func worker(_ settings: Settings, _ onDisk: WorkerSettings?) -> [DoctorFinding] {
    guard settings.needsWorker || settings.stripe != nil else { return [] }
    guard isLed else {
      return [.problem(words.doctorNoWorker(directory.path))]
    }
    guard let status = WorkerStatus.read(directory) else { return [.advice(words.doctorSilentWorker)] }
    let findings = differences(status, settings, onDisk) + troubles(status)
    return findings.isEmpty ? [.fine(words.doctorWorker(Self.facts(status)))] : findings
  }

  private var isLed: Bool {
    guard access(directory.workerLock, F_OK) == 0,
      let lead = try? Operator.engine(directory).leadership()
    else { return false }
    return (try? lead.take()) == false
  }

  private static func facts(_ status: WorkerStatus) -> WorkerFacts {
    WorkerFacts(
      version: status.version, gateway: status.gateway,
      isLive: status.gateway == Settings.Gateway.stripe.rawValue ? status.isLive : nil,
      mail: status.mailServer, sms: status.sms)
  }

  private func differences(_ status: WorkerStatus, _ settings: Settings, _ onDisk: WorkerSettings?)
    -> [DoctorFinding]
  {
    var findings: [DoctorFinding] = []
    if status.version != Booking.configuration.version {
      findings.append(
        .problem(words.doctorOtherVersion(status.version, Booking.configuration.version)))
    }
    // Another file that is tried, or one that can't be taken, is not what it ought to have in hand.
    guard file == nil, let onDisk else { return findings }
    let changed = Set(status.stamps.keys).union(onDisk.stamps.keys)
      .filter { status.stamps[$0] != onDisk.stamps[$0] }.sorted()
    if !changed.isEmpty {
      let names = changed.map {
        $0.hasPrefix(directory.path + "/") ? String($0.dropFirst(directory.path.count + 1)) : $0
      }
      findings.append(.problem(words.doctorOutdated(clock.now() - status.readAt, names)))
    }
    return findings
  }

  /// What it heard last of those outside, where that was no good.
  private func troubles(_ status: WorkerStatus) -> [DoctorFinding] {
    let now = clock.now()
    return status.services.sorted { $0.key < $1.key }.flatMap { service, entry in
      entry.troubles.sorted { $0.key < $1.key }.map { call, ongoing in
        .problem(
          words.doctorNoUse(
            ServiceOutage(
              service: service, call: call, age: now - ongoing.since,
              answered: entry.answeredAt.map { now - $0 }, answer: ongoing.trouble.answer,
              remedy: ongoing.trouble.remedy)))
      }
    }
  }

  /// What waits, and for how long: what the worker can't end by itself, or should have ended by now.
  func waiting(_ settings: Settings, _ metrics: Metrics?) -> [DoctorFinding] {
    guard let metrics else { return [] }
    var findings: [DoctorFinding] = []
    if metrics.heldUp > 0 {
      findings.append(.problem(words.doctorHeldUp(metrics.heldUp, metrics.longestHeldUp)))
    }
    let queued = metrics.queued.values.reduce(0, +)
    let isLate = metrics.oldestQueued > .minutes(10)
    if settings.needsWorker {
      if metrics.oldestUnbegun > .minutes(5) {
        findings.append(.problem(words.doctorUnbegun(metrics.oldestUnbegun)))
      }
      if isLate { findings.append(.problem(words.doctorLate(queued, metrics.oldestQueued))) }
      if metrics.oldestUnknown > .hours(1) {
        let payments = metrics.payments[.unknown] ?? 0
        findings.append(.problem(words.doctorUnknown(payments, metrics.oldestUnknown)))
      }
      if metrics.oldestRefund > .hours(1) {
        findings.append(.problem(words.doctorRefund(metrics.oldestRefund)))
      }
    }
    if queued > 0, !(settings.needsWorker && isLate) {
      findings.append(.fine(words.doctorQueued(queued, metrics.oldestQueued)))
    }
    findings += metrics.unfinishedImports.map { .advice(words.doctorImport($0)) }
    if metrics.refusedRefunds > 0 { findings.append(.problem(words.doctorRefused(metrics.refusedRefunds))) }
    if metrics.undelivered > 0 { findings.append(.advice(words.doctorUndelivered(metrics.undelivered))) }
    return findings
  }
}
