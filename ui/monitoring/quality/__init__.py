"""«Качество данных»: the four tiles, and what to mend behind them."""
