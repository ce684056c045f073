"""The centre's passport, people, topics, sub-units, value lists and settings."""
