"""The plan of services of an academic year."""
