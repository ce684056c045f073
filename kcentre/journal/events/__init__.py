"""Group events: who was expected and who came."""
