#!/bin/bash
# Times attune beside its peers on the same files: whole processes, output written, alternating, medians.
#
#   benchmarks/peers.sh PEERS DATA [RUNS]
#
# PEERS holds floor_c.c, peers.R and peers.py; DATA holds small.csv, mini10k.csv, medium.csv, medium-bydate.csv, large.csv and
# large-bydate.csv as the peers' generator writes them, and q-fit.csv with 400 cases. Needs GNU time, gcc, and for the peers R
# with rpart and data.table. Where POLARS_HOME names a folder with nodejs-polars (npm), and PYTHON (usually python3) has numba
# and scipy, numba behind polars runs too, by way of benchmarks/peers; "in-memory" is not how its driver scans a large file, but
# it is faster. A line of the result: what, median CPU seconds (user and system), least and most, median wall seconds, and the
# most memory in MB.
set -eu

root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
peers=$1
data=$2
runs=${3:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gcc -O3 -march=native "$peers/floor_c.c" -lm -o "$work/floor" 2> /dev/null
"$root/attune" --version > /dev/null

# once NAME COMMAND... runs a command and notes its CPU seconds, wall seconds and memory.
once() {
    local name=$1
    shift
    /usr/bin/time -a -o "$work/$name.times" -f '%U %S %e %M' "$@" > "$work/$name.out" 2> "$work/$name.err"
}

# report NAME prints what was noted.
report() {
    awk -v name="$1" '
        { cpu[NR] = $1 + $2; wall[NR] = $3; if ($4 > memory) memory = $4 }
        function median(a, n,   i, j, t) {
            for (i = 2; i <= n; i++) { t = a[i]; for (j = i - 1; j > 0 && a[j] > t; j--) a[j + 1] = a[j]; a[j + 1] = t }
            return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
        }
        END {
            m = median(cpu, NR)
            printf "%-34s %7.2f  %7.2f to %7.2f  %7.2f  %5.0f\n", name, m, cpu[1], cpu[NR], median(wall, NR), memory / 1024
        }' "$work/$1.times"
}

detect() {
    local name=$1 file=$2
    shift 2
    once "$name" "$root/attune" detect "$data/$file" --csv --columns client,session,rule "$@" --out "$work/$name.csv"
}

a=(--rule sudden-change:as=suddengains-loss,cut=0.61)
b=(--rule xmr:baseline=5)
c=(--rule change-point:least=4)
d=(--rule partition:least=4)

# numba NAME FILE ENGINE runs numba behind polars with the driver's own kernels.
numba() {
    once "$1" env PYTHONDONTWRITEBYTECODE=1 POLARS_ENGINE="$3" POLARS_MAX_THREADS=2 PYTHONPATH="$root/benchmarks/peers" \
        "${PYTHON:-python3}" "$peers/peers.py" native_all "$data/$2" "$work/$1.csv"
}

round() {
    once floor-large "$work/floor" "$data/large.csv" 1
    detect attune-large-abcd large.csv "${a[@]}" "${b[@]}" "${c[@]}" "${d[@]}"
    detect attune-large-abcd-1-thread large.csv "${a[@]}" "${b[@]}" "${c[@]}" "${d[@]}" --threads 1
    detect attune-large-bydate-abcd large-bydate.csv "${a[@]}" "${b[@]}" "${c[@]}" "${d[@]}"
    once floor-medium "$work/floor" "$data/medium.csv" 1
    detect attune-medium-b medium.csv "${b[@]}"
    detect attune-medium-c medium.csv "${c[@]}"
    detect attune-medium-abcd medium.csv "${a[@]}" "${b[@]}" "${c[@]}" "${d[@]}"
    detect attune-medium-steady medium.csv --rule steady-or-fallen
    detect attune-mini10k-d mini10k.csv "${d[@]}"
    detect attune-small-a small.csv "${a[@]}"
    once attune-small-table "$root/attune" detect "$data/small.csv"
    once attune-fit-400 "$root/attune" fit "$data/q-fit.csv" --out "$work/practice.json" --date 2000-01-01
    once attune-version "$root/attune" --version
    if [ -n "${POLARS_HOME:-}" ]; then
        numba numba-large-abcd large.csv streaming
        numba numba-large-abcd-in-memory large.csv auto
        numba numba-medium-abcd medium.csv auto
    fi
    if command -v Rscript > /dev/null; then
        once datatable-medium-b Rscript "$peers/peers.R" dt_shewhart "$data/medium.csv" "$work/dt.csv"
        once rpart-mini10k-d Rscript "$peers/peers.R" rpart "$data/mini10k.csv" "$work/rpart.csv"
    fi
}

for ((i = 0; i < runs; i++)); do
    round
done
printf '%-34s %7s  %18s  %7s  %5s\n' what CPU 'least to most' wall MB
for times in "$work"/*.times; do
    report "$(basename "$times" .times)"
done
