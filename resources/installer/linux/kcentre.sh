#!/bin/sh
# Starts the window of the program that lies beside this file, wherever it was put or linked from.
here=$(dirname -- "$(readlink -f -- "$0")")
exec "$here/python3.11" -m ui "$@"
