"""The centre itself: data, rules, figures and papers, without a screen."""

__version__ = "0.1.0"
