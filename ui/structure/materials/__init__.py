"""«Материалы»: the bank of what specialists hand out and work with."""
