"""Drafts of the documents of the package, filled from what the centre knows."""
