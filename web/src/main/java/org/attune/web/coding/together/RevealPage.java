package org.attune.web.coding.together;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.store.coding.Reveal;
import org.attune.store.coding.Round;
import org.attune.web.coding.OwnRounds;
import org.attune.web.page.Page;

/// All sheets of a session side by side, and what was settled where they differ.
///
/// @param round the round
/// @param reveal the sheets
/// @param lines all of them over the same minutes
/// @param sentence what that picture shows
/// @param differing where coders differ, in order
/// @param alike where somebody gave something and nobody says otherwise, in whatever strength
/// @param standing what may be done with it, and what is said of it first
public record RevealPage(Round round, Reveal reveal, Content lines, String sentence, List<Row> differing,
        List<Row> alike, Standing standing) implements Page {

    /// Something that coders can agree or differ on.
    ///
    /// @param anchor where on the page it is
    /// @param what the code or the question
    /// @param where which segment; empty for the whole session
    /// @param said what each coder said, in the order of the columns
    /// @param settled what was settled; empty as long as nothing was
    /// @param choices what it can be settled as
    /// @param trail who settled it how and why, oldest first
    public record Row(String anchor, String what, String where, List<String> said, String settled,
            List<Choice> choices, List<String> trail) {
        public Row {
            said = List.copyOf(said);
            trail = List.copyOf(trail);
            choices = List.copyOf(choices);
        }

        /// Says where it is, and nothing of what was said.
        @Override
        public String toString() {
            return "Row[" + anchor + "]";
        }
    }

    /// What something can be settled as.
    ///
    /// @param line what a form sends
    /// @param words what it says
    public record Choice(String line, String words) {}

    /// What may be done.
    ///
    /// @param maySettle whether anything may be settled
    /// @param says how much they are alike, in a sentence
    /// @param ownSheet where the visitor's own sheet is; empty where they have none
    public record Standing(boolean maySettle, String says, String ownSheet) {}

    public RevealPage {
        requireNonNull(round, "round");
        requireNonNull(reveal, "reveal");
        requireNonNull(lines, "lines");
        requireNonNull(sentence, "sentence");
        differing = List.copyOf(differing);
        alike = List.copyOf(alike);
        requireNonNull(standing, "standing");
    }

    @Override
    public String title() {
        return reveal.label() + " side by side";
    }

    /// Where the round is.
    public String roundPath() {
        return OwnRounds.path(round);
    }

    /// Where settlements are sent.
    public String path() {
        return roundPath() + "/" + reveal.sessionId();
    }

    /// The columns' names.
    public List<String> coders() {
        return reveal.columns().stream().map(column -> column.isOwn() ? column.label() + ", you" : column.label())
                .toList();
    }
}
