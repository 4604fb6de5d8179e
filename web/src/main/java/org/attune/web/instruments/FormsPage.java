package org.attune.web.instruments;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.page.Page;

/// The forms of the practice.
///
/// @param rows one for each instrument
/// @param danger what there is to say about whom to call in danger
/// @param mayChange whether whoever looks may change anything
public record FormsPage(List<Row> rows, Danger danger, boolean mayChange) implements Page {

    /// One instrument.
    ///
    /// @param id its id
    /// @param name its name
    /// @param asks what it asks about, in a word or two
    /// @param right its licence class, in words
    /// @param languages the languages that it can be read in, in words; empty for none
    /// @param state how it stands
    public record Row(String id, String name, String asks, String right, String languages, State state) {
        public Row {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            requireNonNull(asks, "asks");
            requireNonNull(right, "right");
            requireNonNull(languages, "languages");
            requireNonNull(state, "state");
        }
    }

    /// How a form stands here.
    public enum State {
        IN_USE("In use."),
        NOT_IN_USE("Not in use."),
        NEEDS_CALLS("Not in use: it asks about danger to life, so it waits until you say whom a client calls."),
        NEEDS_WORDING("Its wording is not here. Its totals and answers can be read."),
        TOTALS_ONLY("Only totals are read."),
        NEVER("Never shown. Only totals are read.");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /// The state in words.
        public String words() {
            return words;
        }
    }

    /// Whom to call in danger.
    ///
    /// @param entered how many numbers are entered
    /// @param waiting the forms that wait for one, in words; empty for none
    public record Danger(int entered, String waiting) {
        public Danger {
            requireNonNull(waiting, "waiting");
        }
    }

    public FormsPage {
        rows = List.copyOf(rows);
        requireNonNull(danger, "danger");
    }

    @Override
    public String title() {
        return "Forms";
    }
}
