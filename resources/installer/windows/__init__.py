"""The Windows package: a payload (embeddable Python, wheels, an own launcher) and its Setup."""
