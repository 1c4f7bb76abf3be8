# What the scripts share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$@"
  exit 1
}

# A question is asked only where somebody can answer it.
interactive() { [ -t 0 ] && [ -t 2 ] && [ -z "${CI:-}" ]; }

# swiftly's toolchain counts as installed before the person has opened a new shell.
find_swift() {
  command -v swift >/dev/null && return
  local bin=${SWIFTLY_BIN_DIR:-${SWIFTLY_HOME_DIR:-$HOME/.local/share/swiftly}/bin}
  [ -x "$bin/swift" ] || return 1
  PATH="$bin:$PATH"
}
