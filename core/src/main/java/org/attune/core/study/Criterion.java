package org.attune.core.study;

import static java.util.Objects.requireNonNull;

/// One way to see a tension. What different methods see is never put on one axis.
///
/// @param id the rule's id, or whose word it is
/// @param method how it is seen
public record Criterion(String id, Method method) {

    /// How a tension is seen.
    public enum Method {
        /// The client said so.
        CLIENT_REPORT("the client's word"),
        /// The therapist said so.
        THERAPIST_REPORT("the therapist's word"),
        /// An observer said so.
        OBSERVER_REPORT("an observer's word"),
        /// A rule found a fall in the scores.
        RULE("a rule on the scores");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /// The method as screens and tables print it.
        public String words() {
            return words;
        }
    }

    public Criterion {
        requireNonNull(id, "id");
        requireNonNull(method, "method");
    }
}
