"""«Спрос»: step 1 on the screen."""
