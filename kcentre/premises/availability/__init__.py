"""Availability: windows − pauses − exceptions − appointments = slots; capacity and load."""
