# Shared by the scripts beside this file: what a machine must have, and how to get it. Sourced, not run.

# The Rust version that the workspace asks for, as in Cargo.toml.
rust_wanted() { sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml | head -n 1; }

# True when version $1 is at least $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Runs a command as root: directly, with sudo, or not at all: then it says what to type and stops.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    printf '\nThis machine lacks something, and installing it needs root. Type this as root, then run the script again:\n\n  %s\n\n' "$*" >&2
    exit 3
  fi
}

# Installs Debian or Ubuntu packages that are not there yet.
packages() {
  local missing=() name
  for name in "$@"; do
    dpkg -s "$name" 2>/dev/null | grep -q '^Status: install ok installed' || missing+=("$name")
  done
  [ "${#missing[@]}" = 0 ] && return
  if ! command -v apt-get >/dev/null 2>&1; then
    printf 'This machine has no apt-get. Install what these Debian packages hold, then run the script again:\n  %s\n' "${missing[*]}" >&2
    exit 3
  fi
  printf 'Installing %s\n' "${missing[*]}"
  if [ -z "${apt_updated:-}" ]; then
    as_root apt-get update -qq
    apt_updated=1
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

cargo_version() { cargo --version 2>/dev/null | sed -n 's/^cargo \([0-9.]*\).*/\1/p'; }

# The version of a package that apt would install, without what the distribution adds to it.
candidate() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9.]*\).*/\1/p'; }

# A C compiler and a cargo that is new enough, in this order: the one on PATH, the distribution's, rustup's.
toolchain() {
  command -v cc >/dev/null 2>&1 || packages gcc libc6-dev
  local wanted
  wanted=$(rust_wanted)
  [ -x "$HOME/.cargo/bin/cargo" ] && PATH="$HOME/.cargo/bin:$PATH"
  if at_least "$(cargo_version)" "$wanted"; then return; fi
  if command -v apt-get >/dev/null 2>&1; then
    as_root apt-get update -qq
    apt_updated=1
    if at_least "$(candidate rustc-web)" "$wanted"; then
      packages rustc-web cargo-web
    elif at_least "$(candidate rustc)" "$wanted"; then
      packages rustc cargo
    elif [ -n "$(candidate rustup)" ]; then
      packages rustup ca-certificates
      rustup toolchain install stable --profile minimal
    else
      packages curl ca-certificates
      curl --proto '=https' --tlsv1.2 -fsS https://sh.rustup.rs | sh -s -- -y --profile minimal
      PATH="$HOME/.cargo/bin:$PATH"
    fi
    hash -r
  fi
  if ! at_least "$(cargo_version)" "$wanted"; then
    printf 'Baraza needs cargo %s or newer and found %s. See https://rustup.rs for how to get it.\n' "$wanted" "$(cargo_version)" >&2
    exit 3
  fi
}
