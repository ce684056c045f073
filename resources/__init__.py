"""What the program brings with it: fonts, icons, texts, ready forms; and how it is packed."""
