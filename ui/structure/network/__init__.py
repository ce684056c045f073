"""«Партнёры и ресурсы»: whom and what the centre works with, seven lists of one kind."""
