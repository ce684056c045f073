"""Periods of reports: the days, the words for them, and which of them are closed."""
