"""Rooms: purpose, equipment, readiness, accessibility, purchases."""
