import BookingDomain
import BookingModel

/// Where a gate's questions are answered.
package enum GateSource: Sendable {
  /// At the shop, for whoever is here: it is allowed anew each time.
  case shop(@Sendable (Visit) throws(BookingError) -> any GateDesk)
  /// By this device, whatever reaches it.
  case device(any GateDesk)
}

/// A gate on a device of its own: all there is to open where no shop stands behind the interface.
package struct DeviceDoor: Sendable {
  /// As the door lead calls it: "north-1".
  package let name: String
  package let desk: any GateDesk
  /// When there is nothing more to do here.
  package let staysUntil: Timestamp

  package init(name: String, desk: any GateDesk, staysUntil: Timestamp) {
    (self.name, self.desk, self.staysUntil) = (name, desk, staysUntil)
  }
}
