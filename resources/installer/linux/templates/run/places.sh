# Where everything lies for one user.
opt=$HOME/.local/opt
here=$opt/kcentre
staged=$opt/kcentre.new
former=$opt/kcentre.old
share=${XDG_DATA_HOME:-$HOME/.local/share}
data=$share/kcentre
settings=${XDG_CONFIG_HOME:-$HOME/.config}/kcentre
own_list=files.txt # every file of the program, one a line, beside them

# A folder is ours when it has the list of our files and is no link to somewhere else.
is_ours() {
    [ ! -L "$1" ] && [ -f "$1/$own_list" ] && grep -qx 'python3.11' "$1/$own_list"
}

# Remove our files by their list, never a folder with what is in it: what is not ours stays.
remove_own() {
    is_ours "$1" || return 1
    (cd "$1" && tr '\n' '\0' <"$own_list" | xargs -0 rm -f --)
    find "$1" -type d -empty -delete 2>/dev/null
    return 0
}

# What is left in a folder is somebody else's: give it a name that says so.
set_aside() {
    [ -e "$1" ] || return 0
    aside=$opt/kcentre-ваши-файлы-$(date +%Y-%m-%d-%H%M%S)
    mv -- "$1" "$aside" && say "В папке программы лежали не её файлы. Они сохранены: $aside"
}

program_runs() {
    whole=$(cd "$here" 2>/dev/null && pwd -P) || return 1
    for exe in /proc/[0-9]*/exe; do
        case "$(readlink "$exe" 2>/dev/null)" in
            "$whole"/*) return 0 ;;
        esac
    done
    return 1
}

# The entry, the icons and the kind of files: copied from the program's folder, removed by its list.
forget_menu() {
    [ -d "$1/share" ] || return 0
    (cd "$1/share" && find . -type f) | while IFS= read -r name; do
        rm -f -- "$share/$name"
    done
    refresh_lists
}

refresh_lists() {
    update-desktop-database -q "$share/applications" >/dev/null 2>&1 || true
    update-mime-database "$share/mime" >/dev/null 2>&1 || true
    [ ! -f "$share/icons/hicolor/icon-theme.cache" ] ||
        gtk-update-icon-cache -q -t -f "$share/icons/hicolor" >/dev/null 2>&1 || true
    touch "$share/icons/hicolor" 2>/dev/null || true
}
