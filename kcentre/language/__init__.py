"""Russian as the whole house speaks it: folded keys, cases, plurals, dates, ages, problems."""

from kcentre.language.folding import digits_of, fold
from kcentre.language.problems import Problem, Refused, refuse_if_any

__all__ = ["Problem", "Refused", "digits_of", "fold", "refuse_if_any"]
