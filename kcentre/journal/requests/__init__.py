"""Requests («обращения»): who asked, what for, and what answered."""
