"""The results of a survey on paper, as they are on the screen; small groups are protected."""
