"""The electronic form without a server: one page that parents fill in, and their replies."""
