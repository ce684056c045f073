"""Exit with 0 where a window can be opened, with 1 where there is no screen."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path


def x11_answers(environment: Mapping[str, str]) -> bool:
    """Ask the X server itself: a DISPLAY left over from another session is set but dead."""
    display = environment.get("DISPLAY")
    if not display:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    if not name:
        return False
    with socket.socket(socket.AF_UNIX) as connection:
        path = Path(environment.get("XDG_RUNTIME_DIR", "/"), name)
        return connection.connect_ex(str(path)) == 0


def there_is_a_screen(environment: Mapping[str, str]) -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return x11_answers(environment) or wayland_answers(environment)


if __name__ == "__main__":
    sys.exit(0 if there_is_a_screen(os.environ) else 1)
