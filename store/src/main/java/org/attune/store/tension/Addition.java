package org.attune.store.tension;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.core.tension.Ending;
import org.attune.core.tension.RepairPath;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.Stage;

/// Something that is added to a tension. What a tension is now follows from all of them, in order. None says its words when it is
/// printed.
public sealed interface Addition {

    /// A description. The latest one counts; earlier ones stay.
    ///
    /// @param onset when it began
    /// @param nature what it is like
    /// @param columns what was observed, inferred and felt
    record Described(Onset onset, Nature nature, Columns columns) implements Addition {
        public Described {
            requireNonNull(onset, "onset");
            requireNonNull(nature, "nature");
            requireNonNull(columns, "columns");
        }
    }

    /// A witness. It is never written over, and never averaged with another.
    ///
    /// @param sighting what kind of witness, what it says, and of which session
    /// @param source what it can be found again by: a form's id, a rule with its version; empty for none
    /// @param words what is to be said of it; empty for nothing
    record Witnessed(Sighting sighting, String source, String words) implements Addition {
        public Witnessed {
            requireNonNull(sighting, "sighting");
            requireNonNull(source, "source");
            requireNonNull(words, "words");
        }

        @Override
        public String toString() {
            return "Witnessed[...]";
        }
    }

    /// One account of it. A retelling is another one.
    ///
    /// @param words the account
    /// @param tags ids of tags of the guide, none needed
    record Told(String words, List<String> tags) implements Addition {
        /// How long an account may be, in characters as people count them (code points), in any script. From the issue that
        /// asked for tellings.
        public static final int LONGEST = 20_000;

        public Told {
            requireNonNull(words, "words");
            tags = List.copyOf(tags);
        }

        @Override
        public String toString() {
            return "Told[...]";
        }
    }

    /// Something that the therapist means to say or try. It is no step: nothing of it has been said yet.
    ///
    /// @param stage at which stage it would be
    /// @param card the strategy card it follows; empty for none
    /// @param words the sentence that might be said; empty for none
    record Planned(Stage stage, String card, String words) implements Addition {
        public Planned {
            requireNonNull(stage, "stage");
            requireNonNull(card, "card");
            requireNonNull(words, "words");
        }

        @Override
        public String toString() {
            return "Planned[...]";
        }
    }

    /// A stage of its repair was worked on.
    ///
    /// @param step which, and at which session
    /// @param card the strategy card it follows; empty for none
    /// @param words what was decided, said or done; empty for nothing
    record Worked(RepairPath.Step step, String card, String words) implements Addition {
        public Worked {
            requireNonNull(step, "step");
            requireNonNull(card, "card");
            requireNonNull(words, "words");
            if (step.isNotNow()) {
                throw new IllegalArgumentException("a tension that is put off has a reason and a day to look again");
            }
        }

        @Override
        public String toString() {
            return "Worked[...]";
        }
    }

    /// It was put off.
    ///
    /// @param session at which session; 0 for between sessions
    /// @param reason why
    /// @param lookAgainOn when to look again
    record PutOff(int session, String reason, LocalDate lookAgainOn) implements Addition {
        public PutOff {
            requireNonNull(reason, "reason");
            requireNonNull(lookAgainOn, "lookAgainOn");
        }

        @Override
        public String toString() {
            return "PutOff[...]";
        }
    }

    /// One side says how it ended. Saying so again counts from then on.
    ///
    /// @param ending how
    /// @param words in their words; empty for none
    record Closed(Ending ending, String words) implements Addition {
        public Closed {
            requireNonNull(ending, "ending");
            requireNonNull(words, "words");
        }

        @Override
        public String toString() {
            return "Closed[...]";
        }
    }

    /// Somebody says where it lay. Saying so again counts from then on; nobody is asked to.
    ///
    /// @param by as whom they say so: client, therapist, or an observer, who supervises the case
    /// @param lay where
    record Attributed(Respondent by, Attribution lay) implements Addition {
        public Attributed {
            requireNonNull(by, "by");
            requireNonNull(lay, "lay");
        }

        @Override
        public String toString() {
            return "Attributed[...]";
        }
    }

    /// The therapist wrote about their own part. What they wrote is in their private store, and not here.
    record PartWritten() implements Addition {}

    /// The client may see on their own page that it is there, tell it and close it.
    record Shared() implements Addition {}

    /// It became a part of another tension.
    ///
    /// @param otherId the other one
    record Joined(String otherId) implements Addition {
        public Joined {
            requireNonNull(otherId, "otherId");
        }
    }

    /// It is a tension of its own again.
    ///
    /// @param otherId what it was a part of
    record Parted(String otherId) implements Addition {
        public Parted {
            requireNonNull(otherId, "otherId");
        }
    }

    /// Its author took the words of an earlier addition back. That there was one stays.
    ///
    /// @param number of the earlier one
    record TakenBack(int number) implements Addition {}
}
