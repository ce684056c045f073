"""What Ctrl+K finds in the centre's file; runs in the worker.

A provider is ``(file, typed) -> hits``; a room's providers stand in a module of its name, and a
new one is one more line in ``everything``, which imports every room: not before it is asked.
A hit's target is where the window goes.
"""
