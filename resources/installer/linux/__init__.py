"""The payload for Linux, and the packages that carry it."""
