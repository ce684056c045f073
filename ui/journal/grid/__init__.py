"""The grid of the journal: cells edited in place, many rows at once, kept filters, totals."""
