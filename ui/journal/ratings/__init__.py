"""«Оценки»: the sheets of the recipients, complaints and their measures."""
