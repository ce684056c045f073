"""What the lists of the network have in common: checked, kept, listed and exported alike."""
