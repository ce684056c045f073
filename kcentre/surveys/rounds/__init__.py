"""Rounds («опросы»): one asking of a questionnaire, how many forms it wants, its blanks."""
