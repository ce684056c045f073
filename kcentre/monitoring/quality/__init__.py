"""Is what was entered sound? Rules of data quality, each with its rows."""
