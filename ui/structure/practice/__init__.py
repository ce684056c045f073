"""«Паспорт практики» on the screen."""
