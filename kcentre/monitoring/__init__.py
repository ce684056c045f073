"""Monitoring: the indicators of a centre's work and their norms."""
