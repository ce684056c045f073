"""What the program tells of itself: its version, its news, where everything lies."""
