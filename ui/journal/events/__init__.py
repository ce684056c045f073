"""The form of a group event, and what was left unfinished of one."""
