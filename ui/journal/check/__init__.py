"""«Проверка»: what the rules of data quality object to, each finding a door to its record."""
