usage() {
    say "Устанавливает программу «$title» $version для вас одного, без прав администратора.

    sh $(basename -- "$0")                установить или обновить
    sh $(basename -- "$0") --uninstall    удалить программу; ваши данные останутся

Программа ляжет в $here,
ваши данные лежат отдельно: $data"
}

demand_user() {
    [ "$(id -u)" -ne 0 ] || refuse \
"Эта установка — для обычного пользователя. Выйдите из режима администратора и повторите.
Чтобы установить программу для всех на этом компьютере, возьмите файл .deb или .rpm."
    [ ! -f /opt/kcentre/version.txt ] || refuse \
"Программа уже установлена для всех на этом компьютере (папка /opt/kcentre).
Обновить её может администратор: файлом .deb или .rpm."
}

demand_system() {
    [ "$(uname -m)" = x86_64 ] || refuse \
"Программе нужна 64-разрядная система (x86_64), а здесь $(uname -m). На этом компьютере она не запустится."
    found=$(getconf GNU_LIBC_VERSION 2>/dev/null)
    found=${found#glibc }
    [ -n "$found" ] && at_least "$found" "$glibc" || refuse \
"Система на этом компьютере слишком старая: нужна библиотека glibc $glibc или новее, а здесь ${found:-другая}.
Подойдёт система, выпущенная после 2022 года, например Debian 12. Ничего не изменено."
    for tool in tar $unpacker sha256sum xargs; do
        command -v "$tool" >/dev/null || refuse \
"Чтобы распаковать программу, нужна команда «$tool». Попросите администратора установить её."
    done
}

# at_least FOUND WANTED: whether a version is the wanted one or newer
at_least() {
    [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]
}

# What an interrupted installation left: bring the program back, put away what was half there.
mend() {
    if [ ! -e "$here" ] && is_ours "$former"; then
        mv -- "$former" "$here"
    fi
    for left in "$staged" "$former"; do
        remove_own "$left"
        [ ! -e "$left" ] || rmdir -- "$left" 2>/dev/null || set_aside "$left"
    done
}

demand_place() {
    if [ -e "$here" ] || [ -L "$here" ]; then
        is_ours "$here" || refuse \
"Папка $here уже есть, но это не наша программа. Переименуйте её и повторите. Ничего не изменено."
        installed=$(cat "$here/version.txt" 2>/dev/null)
        at_least "$version" "${installed:-0}" || refuse \
"Уже установлена более новая версия: $installed, а в этом файле $version. Ничего не изменено.
Если нужна именно прежняя, сначала удалите программу: sh \"$here/uninstall.sh\" (данные останутся)."
        ! program_runs || refuse \
"Программа «$title» сейчас открыта. Закройте её и повторите. Ничего не изменено."
    fi
    mkdir -p "$opt" 2>/dev/null && [ -w "$opt" ] || refuse \
"Не получается записать в папку $opt. Проверьте права на неё и место на диске."
    free=$(df -Pk "$opt" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$kilobytes" ] || refuse \
"На диске мало места: нужно $((kilobytes / 1024)) МБ, свободно $((free / 1024)) МБ. Ничего не изменено."
    demand_executable
}

# A home may be mounted so that nothing in it starts, or the system starts signed programs only.
demand_executable() {
    trial=$opt/.kcentre-trial
    printf '#!/bin/sh\nexit 0\n' >"$trial" && chmod 700 "$trial"
    "$trial" 2>/dev/null
    started=$?
    rm -f -- "$trial"
    [ "$started" -eq 0 ] || refuse_to_start
}

refuse_to_start() {
    refuse \
"На этом компьютере запрещено запускать программы из домашней папки ($opt).
Попросите администратора установить программу для всех: файлом .deb или .rpm."
}

stage() {
    say "Устанавливаю «$title» $version. Это займёт до минуты…"
    [ "$(packed | sha256sum | cut -d ' ' -f 1)" = "$sha256" ] || refuse \
"Файл установки повреждён: скопируйте его заново и повторите. Ничего не изменено."
    trap drop_staged EXIT
    trap 'exit 1' HUP INT TERM
    mkdir -- "$staged" && packed | "$unpacker" -dc | tar -xf - -C "$staged" || refuse \
"Не получилось распаковать программу в $staged: возможно, кончилось место на диске."
}

drop_staged() {
    remove_own "$staged" || rmdir -- "$staged" 2>/dev/null
}

packed() {
    tail -c "$bytes" -- "$0"
}

# The new program has to prove itself before the former one is touched.
try_out() {
    missing=$(ldd "$staged"/lib/PySide6/Qt/plugins/platforms/libqxcb.so 2>/dev/null |
        awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
    [ -z "$missing" ] || refuse \
"В системе не хватает библиотек: $missing
Попросите администратора установить их; проще всего — установить программу файлом .deb или .rpm. Ничего не изменено."
    told=$("$staged/python3.11" -m kcentre self-test 2>&1)
    case $? in
        0) ;;
        126) refuse_to_start ;;
        *) refuse "Новая версия не прошла проверку на этом компьютере. Ничего не изменено.
$told" ;;
    esac
}

swap() {
    if [ -e "$here" ]; then
        ! program_runs || refuse \
"Программа «$title» сейчас открыта. Закройте её и повторите. Ничего не изменено."
        forget_menu "$here"
        mv -- "$here" "$former" || refuse "Не получается переименовать папку $here. Ничего не изменено."
    fi
    if ! mv -- "$staged" "$here"; then
        [ ! -e "$former" ] || mv -- "$former" "$here"
        refuse "Не получается переименовать папку $staged. Прежняя версия осталась на месте."
    fi
    remove_own "$former"
    set_aside "$former"
}

show_in_menu() {
    mkdir -p "$share" && cp -R "$here/share/." "$share/" || refuse \
"Программа установлена, но в меню её добавить не удалось: проверьте права на папку $share.
Запустить её можно так: $here/kcentre"
    sed -i "s|@PROGRAM@|$(printf '"%s"' "$(quoted "$here/kcentre")" | sed 's/[|&\\]/\\&/g')|" \
        "$share/applications/kcentre.desktop"
    refresh_lists
}

# The entry's two rules at once: a quoted argument of Exec inside a string value.
quoted() {
    printf '%s' "$1" | sed 's/[\\"`$]/\\&/g; s/\\/\\\\/g; s/%/%%/g'
}

farewell() {
    words="Готово: программа «$title» $version установлена. Она в меню «Офис».
Ваши данные лежат отдельно и при обновлении не меняются: $data
Удалить программу: sh \"$here/uninstall.sh\""
    say "$words"
    show info "$words"
}

[ -n "${HOME:-}" ] || refuse "Не известна домашняя папка (переменная HOME пуста)."
case "${1-}" in
    '') ;;
    --uninstall)
        is_ours "$here" || refuse "Программа «$title» у вас не установлена."
        exec sh "$here/uninstall.sh"
        ;;
    -h | --help)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
esac
demand_user
demand_system
mend
demand_place
stage
try_out
swap
show_in_menu
farewell
exit 0
