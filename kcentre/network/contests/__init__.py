"""Grants and contests."""
