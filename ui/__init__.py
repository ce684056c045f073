"""The desktop: shows what ``kcentre`` answers and calls its verbs; holds no rule of the centre."""
