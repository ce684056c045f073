"""The information field: audiences, channels, messages, the media plan."""
