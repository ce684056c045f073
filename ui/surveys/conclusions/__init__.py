"""«Выводы и план»: what the head decides by a survey."""
