"""The commands of the command line: one small function each, by theme."""
