#!/bin/sh
# Puts Qt's system libraries there when they are missing and we may; otherwise says in one line what to type.
# Usage: system-libraries.sh [further Debian packages]
set -eu

libraries="libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon.so.0:libxkbcommon0 libxkbcommon-x11.so.0:libxkbcommon-x11-0
libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-render-util.so.0:libxcb-render-util0
libxcb-shape.so.0:libxcb-shape0 libxcb-randr.so.0:libxcb-randr0 libxcb-xinerama.so.0:libxcb-xinerama0 libglib-2.0.so.0:libglib2.0-0"

known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
missing="$*"
for pair in $libraries; do
    case "$known" in
        *"${pair%%:*}"*) ;;
        *) missing="$missing ${pair#*:}" ;;
    esac
done
missing=$(echo "$missing" | xargs)
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Qt needs system libraries that are not here. On Debian their packages are called: $missing" >&2
    exit 1
fi
line="apt-get update && apt-get install -y --no-install-recommends $missing"
if [ "$(id -u)" = 0 ]; then
    echo "Installing system libraries: $missing"
    sh -c "export DEBIAN_FRONTEND=noninteractive; $line" >/dev/null
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    echo "Installing system libraries: $missing"
    sudo -n sh -c "export DEBIAN_FRONTEND=noninteractive; $line" >/dev/null
else
    echo "Qt needs system libraries that are not here. Please run this line, then try again:" >&2
    echo "    sudo sh -c '$line'" >&2
    exit 1
fi
