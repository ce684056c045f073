"""Every figure of the centre, defined once, and the journal rows behind it."""
