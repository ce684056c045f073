"""The centre itself on screen: first start, passport, people, topics, settings."""
