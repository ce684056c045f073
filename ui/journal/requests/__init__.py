"""«Обращения»: who asked, how long they wait, and what answers them."""
