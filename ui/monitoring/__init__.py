"""«Мониторинг»: step 6 on the screen."""
