#!/bin/sh
# Installs the program for one user. The program itself is packed behind the last line.
version='@VERSION@'
glibc='@GLIBC@'
unpacker='@UNPACKER@'
bytes=@BYTES@
sha256='@SHA256@'
kilobytes=@KILOBYTES@

