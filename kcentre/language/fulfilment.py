"""How far a plan was fulfilled, in the words of official papers."""


def fulfilled(planned: int, done: int, in_time: int) -> str:
    """Return «в полном объёме, в срок», or how much was done and how much of it in time.

    `planned` is at least one; `in_time` counts among `done`.
    """
    if in_time == planned:
        return "в полном объёме, в срок"
    if done == planned:
        return f"в полном объёме, в срок {in_time} из {planned}"
    return f"выполнено {done} из {planned}, в срок {in_time}"
