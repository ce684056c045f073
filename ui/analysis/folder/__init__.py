"""«Папка для проверки»: what goes into it, what is missing, and one button."""
