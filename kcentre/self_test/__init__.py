"""The program proves itself on the machine where it is installed."""
