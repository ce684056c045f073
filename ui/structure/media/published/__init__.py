"""«Опубликовано»: where something hangs, since when, when it is due again."""
