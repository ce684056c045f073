"""Step 2 of the invented centre: its office, documents, partners, materials and road maps."""
