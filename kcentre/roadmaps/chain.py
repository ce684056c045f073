"""Which task waits for which. Pure: a chain is told by the numbers of its tasks."""

from collections.abc import Iterator, Mapping

After = Mapping[int, int | None]
"""For every task of a road map the one it waits for; None of one that waits for nothing."""


def loop_through(task_id: int, after_id: int | None, after: After) -> tuple[int, ...]:
    """Return the tasks that would wait for each other if `task_id` waited for `after_id`.

    They begin with the task itself; nothing where it closes no loop.
    """
    met = [task_id]
    step = after_id
    while step is not None and step not in met:
        met.append(step)
        step = after.get(step)
    return tuple(met) if step == task_id else ()


def waiting_for(task_id: int, after: After) -> Iterator[int]:
    """Yield the tasks that wait for one, directly or through others, the nearest first."""
    met = {task_id}
    level = [task_id]
    while level:
        level = [one for one, before in after.items() if before in level and one not in met]
        met.update(level)
        yield from level


def beyond(task_id: int, gone: frozenset[int], after: After) -> int | None:
    """Return what a task waits for once the `gone` ones are taken out of its chain."""
    met: set[int] = set()
    step = after.get(task_id)
    while step is not None and step in gone and step not in met:
        met.add(step)
        step = after.get(step)
    return None if step in gone else step
