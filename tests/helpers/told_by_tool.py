"""What a tool of this machine says."""

import subprocess


def told_by(*words: object, minutes: float = 2) -> str:
    """Run a command that must succeed; return what it printed."""
    done = subprocess.run(
        [str(word) for word in words],
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=minutes * 60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
