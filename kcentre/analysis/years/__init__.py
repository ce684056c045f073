"""Results by academic years, side by side: the shape of section 9 of a practice's passport."""
