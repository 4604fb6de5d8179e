package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What in an essay could tell of a client.
///
/// @param found each place, in order
record Traces(List<Trace> found) {

    /// One place.
    ///
    /// @param line its line; 0 is the title, [#SIGNATURE] who signed
    /// @param start the sign at which it begins, from 0
    /// @param doubt the word, where it only looks like a name and somebody may say that it names nobody; empty where nobody may
    record Trace(int line, int start, String doubt) implements Comparable<Trace> {
        /// In place of a line, after all of them.
        static final int SIGNATURE = Integer.MAX_VALUE;

        Trace {
            requireNonNull(doubt, "doubt");
        }

        boolean isDoubt() {
            return !doubt.isEmpty();
        }

        @Override
        public int compareTo(Trace other) {
            return line == other.line ? Integer.compare(start, other.start) : Integer.compare(line, other.line);
        }

        String place() {
            String where = line == 0 ? "the title" : line == SIGNATURE ? "who signed it" : "line " + line;
            return where + ", from sign " + (start + 1) + " on";
        }

        /// Shows no word.
        @Override
        public String toString() {
            return "Trace[" + place() + "]";
        }
    }

    Traces {
        found = found.stream().sorted().toList();
    }

    /// Where it stands, such as `line 3, from sign 14 on`, but for words that somebody said name nobody.
    List<String> places(Set<String> cleared) {
        return found.stream().filter(trace -> !trace.isDoubt() || !cleared.contains(trace.doubt())).map(Trace::place)
                .distinct().toList();
    }

    /// The words that only look like a name.
    List<String> words() {
        TreeSet<String> words = new TreeSet<>();
        found.stream().filter(Trace::isDoubt).map(Trace::doubt).forEach(words::add);
        return List.copyOf(words);
    }
}
