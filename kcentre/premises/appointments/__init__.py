"""Appointments: booking, series, moving, states, the waiting list."""
