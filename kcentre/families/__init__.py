"""Families known to the centre: the adults who come and the children they come about."""
