"""«Направления»: who was sent where, and what came of it."""
