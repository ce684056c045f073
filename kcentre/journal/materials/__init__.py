"""Materials of the bank where they are used: noted with a service, counted, listed."""
