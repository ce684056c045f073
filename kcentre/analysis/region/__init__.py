"""A region's own form: rows of indicators laid down by others."""
