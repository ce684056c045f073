"""«Режим»: the week of windows, exceptions, holidays."""
