"""The left panel: the six steps."""
