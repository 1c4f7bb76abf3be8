// BookingDomain
