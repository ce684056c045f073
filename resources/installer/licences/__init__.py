"""What may go inside a package, and what has to be said of it.

`collecting` gives every part its licence text, `forbidden` names what may not be handed on;
`terms` reads what a licence is called, `known_parts` (`parts.toml`) and `components` what a part
says of itself, `contents` tells it all to people. The texts are in `texts`.
"""
