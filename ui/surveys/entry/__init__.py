"""Entering a stack of paper questionnaires by keyboard, and entering some of them twice."""
