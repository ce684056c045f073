"""Questionnaires («анкеты»): their questions, versions, the ready ones, the library."""
