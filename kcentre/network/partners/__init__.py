"""Partners and agreements."""
