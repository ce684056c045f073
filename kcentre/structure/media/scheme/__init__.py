"""Who is spoken to, where and with what words: audiences, channels, messages."""
