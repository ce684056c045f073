"""«Отклонения и меры»: what missed its target, what is done about it, and what came of it."""
