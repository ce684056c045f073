"""The places in the window that road maps are found at."""

ROADMAPS_TARGET = "structure/roadmaps"
ALL_TARGET = f"{ROADMAPS_TARGET}/all"
"""The list of all of them, whichever is being looked at."""


def map_target(road_map_id: int) -> str:
    """Return the place of a road map."""
    return f"{ROADMAPS_TARGET}/{road_map_id}"


def task_target(road_map_id: int, task_id: int) -> str:
    """Return the place of a task on its road map."""
    return f"{map_target(road_map_id)}/tasks/{task_id}"


def event_target(road_map_id: int, event_id: int) -> str:
    """Return the place of an event on its road map."""
    return f"{map_target(road_map_id)}/events/{event_id}"
