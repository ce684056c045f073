"""What the program knows of the tasks of road maps."""
