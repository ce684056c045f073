"""«Паспорт практики»: 22 sections of the centre's own practice."""
