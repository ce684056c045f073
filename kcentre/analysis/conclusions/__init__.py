"""The prose of a report: drafted from the figures, its numbers tied to them, the rest the head's.

A text is kept with keys in braces («оказано {services.given}») where a number belongs. What a key
says is a `Fact`, made anew from the figures each time the text is read.
"""
