import BookingModel

extension DeviceDesk {
  /// What this device knows of its list: less than the shop while gates don't hear each other.
  package func figures() throws(BookingError) -> DoorFigures {
    // Counted beside whoever scans meanwhile.
    let (union, header, list, rule) = try ready { ($0.union, $0.snapshot.header, $0.list, $0.rule) }
    var figures = DoorFigures()
    figures.expected = header.sold
    for key in union.keys(of: list) {
      let passages = union.passages(key, header)
      if passages.contains(where: { $0.direction == .entry }) { figures.admitted += 1 }
      if passages.last?.direction == .entry { figures.inside += 1 }
    }
    var entries: [Identifier<Gate>?: Int] = [:]
    for scan in union.scans() where scan.list == list {
      switch scan.kind {
      case .refusal: figures.refusals[scan.reason, default: 0] += 1
      case .entry, .override:
        guard !union.isUndone(scan.id) else { continue }
        entries[scan.gate, default: 0] += 1
        if scan.kind == .override { figures.overrides += 1 }
      case .exit, .undo: break
      }
    }
    figures.gates = header.gates.map { gate in
      .init(name: gate.name, entries: entries[gate.id] ?? 0, heardAt: nil)
    }
    figures.openIncidents = rule.map { union.doubles(on: $0, header).count } ?? 0
    return figures
  }

  /// Every ticket that was let in while it was in already, as far as this device has heard.
  package func doubles() throws(BookingError) -> [ScanUnion.DoubleEntry] {
    try ready { (state) throws(BookingError) in
      try state.readHeard()
      return state.rule.map { state.union.doubles(on: $0, state.snapshot.header) } ?? []
    }
  }
}
