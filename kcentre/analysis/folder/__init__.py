"""«Папка для проверки»: all papers of a year in one folder, with what is missing."""
