"""«Сегодня»: the first screen of the day."""
