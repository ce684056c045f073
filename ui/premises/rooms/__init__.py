"""«Помещения»: rooms, accessibility, purchases."""
