"""Ratings: sheets with and without a code, complaints and their measures."""
