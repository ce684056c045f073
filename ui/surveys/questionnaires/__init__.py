"""«Анкеты»: the questionnaires, the designer, the preview as a parent will see it."""
