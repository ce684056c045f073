"""Step 2: the project office, studied practices, the information field, documents."""
