#!/bin/sh
# The README's commands on a bare Debian, from this checkout's last commit: tests/outside/bare.sh SUITE ROOT [COMMAND]
#
# ROOT is made by debootstrap if it is not there (SUITE: bookworm has Python 3.11, trixie 3.13), and stays as it is: what is tried is a copy of it,
# ROOT.tried, with its own processes, none of which stays. COMMAND, './run setup && ./run test' by default, is run in a clone. Needs root, debootstrap.
set -eu
suite=$1 root=$2 command=${3:-./run setup && ./run test}
checkout=$(cd "$(dirname "$0")/../.." && pwd -P)
tried=$root.tried
exec 9>"$root.lock"
flock --nonblock 9 || { echo "$root is being tried already" >&2; exit 1; }

if [ ! -e "$root/made" ]; then
    rm -rf "$root"
    debootstrap --variant=minbase --include=python3,git,ca-certificates "$suite" "$root"
    touch "$root/made"
fi

rm -rf "$tried"
cp -a "$root" "$tried"
# How this machine reaches the network is no part of what is tried: names, certificates, the index of pip.
cp /etc/resolv.conf /etc/hosts "$tried/etc/"
for file in /etc/pip.conf "$HOME/.config/pip/pip.conf"; do
    [ ! -f "$file" ] || install -D -m 644 "$file" "$tried$(echo "$file" | sed "s|^$HOME|/root|")"
done
[ ! -d /usr/local/share/ca-certificates ] || cp -r /usr/local/share/ca-certificates "$tried/usr/local/share/"
chroot "$tried" update-ca-certificates >/dev/null 2>&1
git clone --quiet --no-local --no-hardlinks "file://$checkout" "$tried/root/boussole"

printf '%s\n' "$command" > "$tried/root/command"
cat > "$tried/root/try" <<'EOF'
cd /root/boussole
say() { echo "[bare $(date +%T)] $*"; }
say "$(python3 --version), commit $(git rev-parse --short HEAD): $(cat /root/command)"
begun=$(date +%s) code=0
sh /root/command || code=$?
say "$(($(date +%s) - begun)) s, code $code"
say "left: $(cat /proc/[0-9]*/comm | grep -E 'python|chrom|postgres|java|node' | sort | uniq -c | tr '\n' ' ')"
exit $code
EOF

# Its own processes and mounts: all of them end with the command.
# shellcheck disable=SC2016
exec unshare --mount --pid --fork --kill-child sh -eu -c '
    mount --make-rprivate /
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    mount -t tmpfs tmpfs "$1/dev/shm" 2>/dev/null || true
    exec chroot "$1" /usr/bin/env -i HOME=/root TERM=dumb PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${PIP_DEFAULT_TIMEOUT:+PIP_DEFAULT_TIMEOUT="$PIP_DEFAULT_TIMEOUT"} sh /root/try
' sh "$tried"
