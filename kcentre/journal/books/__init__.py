"""The journals as books to be bound, and the papers given to parents."""
