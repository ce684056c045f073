"""«Информационное поле»: media plan, what is published, announcements, audiences and channels."""
