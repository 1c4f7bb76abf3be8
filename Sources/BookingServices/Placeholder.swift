// BookingServices
