#!/usr/bin/env bash
# How build time and memory grow with the number of prose pages: Benchmarks/pages.sh [N...]
# Ratios within one run are what counts; machines are noisy.
set -euo pipefail
cd "$(dirname "$0")/.."
hvdocs=$PWD/.build/release/hvdocs
[ -x "$hvdocs" ] || swift build -c release --product hvdocs
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$hvdocs" init "$folder/w" >/dev/null

page() {
  printf -- '---\ntitle: Page %s\norder: %s\ndescription: A generated page.\n---\n\n' "$1" "$1"
  for section in 1 2 3 4 5; do
    printf '## Section %s {#s%s}\n\nSome *text* with `code`, a [link](@pages/p%s#s1) and a list:\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n' "$section" "$section" "$1"
  done
}

printf '%8s %10s %12s %14s\n' pages seconds pages/s 'peak RSS (MB)'
for count in "${@:-100 1000 10000}"; do
  for n in $count; do
    for language in en zh; do
      mkdir -p "$folder/w/Content/pages/$language"
      for ((i = 1; i <= n / 2; i++)); do page "$i" >"$folder/w/Content/pages/$language/p$i.md"; done
    done
    (cd "$folder/w" && python3 - "$hvdocs" "$n" <<'PY'
import resource, subprocess, sys, time
start = time.monotonic()
subprocess.run([sys.argv[1], "build"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
n = int(sys.argv[2])
print(f"{n:8d} {seconds:10.2f} {n / seconds:12.0f} {peak:14.0f}")
PY
    )
    rm -rf "$folder/w/Content/pages/en/"p*.md "$folder/w/Content/pages/zh/"p*.md
  done
done
