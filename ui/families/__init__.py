"""Families on the screen: who is meant."""
