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

# Puts the program as it is into the folder $1, with the packages it has been built with. What was built there stays.
copy_program() {
  mkdir -p "$1/.build"
  find "$1" -mindepth 1 -maxdepth 1 ! -name .build -exec rm -r {} +
  (
    cd "$root"
    git ls-files -z --cached --others --exclude-standard |
      while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
      tar --null --files-from=- --create
  ) | tar --extract --directory "$1"
  # A mistake may leave things unused.
  sed --in-place '/treatAllWarnings/d' "$1/Package.swift"
  for part in checkouts repositories workspace-state.json; do
    [ -e "$1/.build/$part" ] || cp -a "$root/.build/$part" "$1/.build/"
  done
  [ ! -e "$root/Package.resolved" ] || cp "$root/Package.resolved" "$1/"
}
