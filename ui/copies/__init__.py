"""The copies of a centre's file: made, saved to a stick, given back."""
