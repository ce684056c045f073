"""«Результаты»: what the forms of a round say."""
