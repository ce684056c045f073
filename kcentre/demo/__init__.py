"""An invented, plausible kindergarten's centre: to learn on, to show, to test and to measure."""

from kcentre.demo.making import make_demo

__all__ = ["make_demo"]
