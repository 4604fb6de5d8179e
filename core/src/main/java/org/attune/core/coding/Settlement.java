package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

/// What coders came to, after the reveal, where they differed.
public sealed interface Settlement {

    /// What it is about.
    Subject subject();

    /// They agree on a mark or an answer, which is what a step would have said.
    ///
    /// @param step a [Step.Marked] or [Step.Answered] that says something
    record AgreedOn(Step step) implements Settlement {
        public AgreedOn {
            boolean isSaying = switch (step) {
                case Step.Marked marked -> marked.mark().isRated();
                case Step.Answered answered -> answered.isRated();
                case Step.RestAbsent rest -> false;
                case Step.Undone undone -> false;
            };
            if (!isSaying) {
                throw new IllegalArgumentException(
                        "coders agree on one mark or one answer: given, absent, or that one cannot tell");
            }
        }

        @Override
        public Subject subject() {
            return switch (step) {
                case Step.Marked marked -> new Subject.InSegment(marked.segment(), marked.code());
                case Step.Answered answered -> new Subject.OfSession(answered.item());
                case Step.RestAbsent rest -> throw new IllegalStateException("not one mark");
                case Step.Undone undone -> throw new IllegalStateException("not one mark");
            };
        }
    }

    /// They looked at it together and differ. That is a result, and stays in the data.
    record WeDiffer(Subject subject) implements Settlement {
        public WeDiffer {
            requireNonNull(subject, "subject");
        }
    }
}
