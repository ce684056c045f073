"""The bank of materials: what specialists hand out and work with."""
