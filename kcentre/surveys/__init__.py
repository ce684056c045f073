"""Step 1: what parents want, asked by questionnaires: designed, handed out, entered, counted."""
