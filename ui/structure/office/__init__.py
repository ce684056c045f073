"""«Проектный офис»: the team, the idea, the brand, the Model."""
