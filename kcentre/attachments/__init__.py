"""Files kept with a record inside the centre's file."""
