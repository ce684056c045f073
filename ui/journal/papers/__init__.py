"""The papers of the journal: its books, the parent's sheet, a specialist's load."""
