# Words go to the terminal; started by a double click there is none, then the last ones to a window.
title='Консультационный центр'

say() {
    printf '%s\n' "$*"
}

refuse() {
    printf '%s\n' "$*" >&2
    show error "$*"
    exit 1
}

show() {
    [ ! -t 1 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 0
    case $1 in error) kdialog_kind=--error ;; *) kdialog_kind=--msgbox ;; esac
    if command -v zenity; then
        zenity "--$1" --no-markup --title "$title" --text "$2"
    elif command -v kdialog; then
        kdialog --title "$title" "$kdialog_kind" "$2"
    elif command -v xmessage; then
        xmessage -center "$2"
    fi >/dev/null 2>&1
    return 0
}
