#!/bin/sh
# The server's figures, measured on this machine: answers kept a second on both databases, the page of a case among 10,000,
# what is left when the server is killed in the middle, and how soon six windows of a room show a change, as programs that listen
# and as pages in Chromium.
#
#   benchmarks/server.sh [answers|page|studies|kills|room|browsers] [ROUNDS]     all, with 5, 5, 3, 20, 3 and 3 rounds, where nothing is named
set -eu

root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
. "$root/.config/find-jdk.sh"
find_jdk
"$root/attune" serve --help > /dev/null
"$root/mvnw" -q -B -ntp -f "$root/pom.xml" -Pfast -pl benchmarks -am package dependency:build-classpath \
    -Dmdep.outputFile=target/classpath -Dmdep.includeScope=runtime

figures() {
    "$JDK_HOME/bin/java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
        -Djava.util.logging.config.file="$root/benchmarks/logging.properties" \
        -cp "$root/benchmarks/target/classes:$(cat "$root/benchmarks/target/classpath")" \
        org.attune.benchmarks.server.ServerFigures "$root" "$@"
}

if [ $# -gt 0 ]; then
    figures "$1" "${2:-5}"
else
    figures answers 5
    figures page 5
    figures studies 3
    figures kills 20
    figures room 3
    figures browsers 3
fi
