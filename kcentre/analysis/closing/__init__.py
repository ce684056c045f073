"""Closing a period: its checks, the snapshot of what was handed in, and opening it again."""
