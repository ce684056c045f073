"""Drivers shared by tests."""
