"""The studied practices of other centres."""
