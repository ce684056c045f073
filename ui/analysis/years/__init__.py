"""«Итоги по годам»: the academic years side by side."""
