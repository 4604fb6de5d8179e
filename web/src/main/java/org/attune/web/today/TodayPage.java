package org.attune.web.today;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.line.Attention;
import org.attune.web.page.Page;

/// One sentence for each session or case that wants attention; no numbers.
///
/// @param wishes what wants attention, most pressing first
/// @param situation what there is to say where nothing does
public record TodayPage(List<Attention.Wish> wishes, Situation situation) implements Page {

    /// Why nothing wants attention.
    public enum Situation {
        /// A therapist has no case yet.
        NO_CASE_YET,
        /// There are cases, and nothing to do.
        NOTHING_NEW,
        /// Somebody who runs the place, and sees no client.
        RUNS_THE_PLACE,
        /// Somebody who leads the practice, and sees counts of it.
        LEADS_THE_PRACTICE,
        /// Somebody to whom nothing was given yet.
        NOTHING_ALLOTTED
    }

    public TodayPage {
        wishes = List.copyOf(wishes);
        requireNonNull(situation, "situation");
    }

    @Override
    public String title() {
        return "Today";
    }
}
