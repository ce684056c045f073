# The files of a running program must not be changed: it reads its modules as it needs them.
kcentre_runs() {
    for exe in /proc/[0-9]*/exe; do
        case "$(readlink "$exe" 2>/dev/null)" in
            /opt/kcentre/*) return 0 ;;
        esac
    done
    return 1
}
