"""Working groups and the minutes of meetings."""
