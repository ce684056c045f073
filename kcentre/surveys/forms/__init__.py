"""Filled-in forms: their answers, the order of questions, entering twice."""
