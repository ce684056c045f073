if program_runs; then
    refuse "Программа «$title» сейчас открыта. Закройте её и повторите."
fi
is_ours "$here" || refuse "Программа «$title» у вас не установлена."
forget_menu "$here"
remove_own "$here"
words="Программа «$title» удалена. Файлы центра и копии она не трогает."
for kept in "$data" "$settings"; do
    [ ! -e "$kept" ] || words="$words
Осталась папка: $kept"
done
if [ -e "$here" ]; then
    words="$words
В папке программы лежали не её файлы, они тоже остались: $here"
fi
say "$words"
show info "$words"
exit 0
