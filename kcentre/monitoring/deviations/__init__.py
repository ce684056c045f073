"""Deviations from the targets, and the measures against them."""
