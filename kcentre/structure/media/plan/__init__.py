"""The media plan: what is said to whom, where, when, by whom, and how many it reached."""
