"""«Семьи»: who is known to the centre, their consents and history, repeats, forgetting names."""
