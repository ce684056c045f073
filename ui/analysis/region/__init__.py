"""«Форма региона»: forms laid down by others, their rows filled with figures."""
