"""«Показатели»: each indicator of a period, its history and its norm."""
