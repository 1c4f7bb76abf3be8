import BookingDomain
import TerminalUI

// Both libraries have a word or two in common; here they mean the following.
typealias Span = BookingDomain.Span
typealias Role = BookingDomain.Role
typealias Piece = TerminalUI.Span
