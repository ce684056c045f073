"""The measured ratios: `python -m tests.performance`, which is `make bench`."""
