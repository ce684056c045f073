"""«Изучение практики»: cards of other centres, and ready examples to read."""
