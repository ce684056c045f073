#!/bin/sh
# Starts the program from the folder where the bundle was unpacked.
for python in python3.11 python3; do
    if command -v "$python" >/dev/null; then
        exec "$python" "$(dirname "$0")/start.py" "$@"
    fi
done
echo "Нужен Python 3.11: попросите администратора установить его." >&2
exit 1
