"""«Опросы»: the rounds, the forms of one, and what is done with them."""
