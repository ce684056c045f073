"""A virtual X11 screen without a window manager: which windows are on it, and a picture of it.

Speaks to libX11 itself: no further tool is needed beside Xvfb.
"""

import ctypes
import os
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PIL import Image

SECONDS_AT_MOST = 60
_VIEWABLE, _CLIENT_MESSAGE = 2, 33
Answer = TypeVar("Answer")
_ErrorHandler = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)


class _ClassHint(Structure):
    _fields_ = [("instance", c_char_p), ("name", c_char_p)]


class _Attributes(Structure):
    _fields_ = [
        *((name, c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        *(("visual", c_void_p), ("root", c_ulong)),
        *((name, c_int) for name in ("kind", "bit_gravity", "gravity", "backing")),
        *(("planes", c_ulong), ("pixel", c_ulong), ("under", c_int), ("colormap", c_ulong)),
        *(("installed", c_int), ("map_state", c_int), ("rest", c_long * 5)),
    ]


class _ClientMessage(Structure):
    _fields_ = [
        *(("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p)),
        *(("window", c_ulong), ("message", c_ulong), ("format", c_int), ("data", c_long * 5)),
        ("room", c_long * 24),
    ]


@dataclass(frozen=True, slots=True)
class Screen:
    """A running Xvfb."""

    name: str
    frame: Path

    def wait_for_window(self, kind: str) -> int:
        """Return the first shown window of a class (WM_CLASS); fail where none comes."""
        return wait_until(lambda: next(iter(self.windows(kind)), 0), f"no window of {kind}")

    def windows(self, kind: str) -> list[int]:
        """Return the shown windows of a class."""
        with _connected(self.name) as (x11, display):
            every = _top_windows(x11, display)
            return [window for window in every if _shows(x11, display, window, kind)]

    def ask_to_close(self, window: int) -> None:
        """Do what a window manager does when the user closes a window."""
        with _connected(self.name) as (x11, display):
            event = _ClientMessage(type=_CLIENT_MESSAGE, window=window, format=32)
            event.message = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
            event.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
            x11.XSendEvent(display, window, 0, 0, byref(event))
            x11.XSync(display, 0)

    def picture(self) -> Image.Image:
        """Return what is on the screen (XWD version 7, 32 bits a pixel)."""
        data = self.frame.read_bytes()
        head = struct.unpack(">25I", data[:100])
        width, height, stride, colours = head[4], head[5], head[12], head[19]
        pixels = data[head[0] + colours * 12 :][: stride * height]
        return Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", stride)


@contextmanager
def screen(folder: Path, size: str = "1366x768") -> Iterator[Screen]:
    """Run a screen; its picture lies in the folder while it runs."""
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-ac", "-nolisten", "tcp"]
    command += ["-screen", "0", f"{size}x24", "-fbdir", str(folder)]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        try:
            with os.fdopen(told) as number:
                yield Screen(f":{number.readline().strip()}", folder / "Xvfb_screen0")
        finally:
            server.terminate()


def wait_until(ask: Callable[[], Answer], complaint: str) -> Answer:
    """Ask until the answer is yes; a machine may be slow, so the limit is generous."""
    ends = time.monotonic() + SECONDS_AT_MOST
    while not (answer := ask()):
        assert time.monotonic() < ends, complaint
        time.sleep(0.1)
    return answer


@contextmanager
def _connected(name: str) -> Iterator[tuple[ctypes.CDLL, c_void_p]]:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = c_void_p
    for function in (x11.XDefaultRootWindow, x11.XInternAtom):
        function.restype = c_ulong
    ignore = _ErrorHandler(lambda _display, _error: 0)  # a window may go while it is asked
    x11.XSetErrorHandler(ignore)
    display = c_void_p(x11.XOpenDisplay(name.encode()))
    assert display.value, f"no screen {name}"
    try:
        yield x11, display
    finally:
        x11.XCloseDisplay(display)
        x11.XSetErrorHandler(None)


def _top_windows(x11: ctypes.CDLL, display: c_void_p) -> list[int]:
    root, parent, count = c_ulong(), c_ulong(), c_uint()
    children = POINTER(c_ulong)()
    place = c_ulong(x11.XDefaultRootWindow(display))
    x11.XQueryTree(display, place, byref(root), byref(parent), byref(children), byref(count))
    return [children[each] for each in range(count.value)]


def _shows(x11: ctypes.CDLL, display: c_void_p, window: int, kind: str) -> bool:
    hint, about = _ClassHint(), _Attributes()
    named = x11.XGetClassHint(display, c_ulong(window), byref(hint))
    x11.XGetWindowAttributes(display, c_ulong(window), byref(about))
    return bool(named) and hint.name == kind.encode() and about.map_state == _VIEWABLE
