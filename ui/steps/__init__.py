"""The left panel: the six steps and what to do today."""
