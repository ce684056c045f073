"""The centre itself: data, rules, figures and papers, without a screen."""

__version__ = "1.0.0"
