"""«Тексты и листовки»: announcements to be copied and printed."""
