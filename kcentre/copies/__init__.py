"""Copies of the centre's file: made, listed, thinned by their names, brought back."""
