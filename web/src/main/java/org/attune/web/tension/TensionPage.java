package org.attune.web.tension;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Stage;
import org.attune.core.tension.WitnessKind;
import org.attune.core.tension.guide.Guide;
import org.attune.store.tension.Columns;
import org.attune.web.page.Page;
import org.attune.web.tension.said.Sentences;

/// A tension, with everything that is known of it.
///
/// @param place where it belongs, and what may be done
/// @param summary what it is now, in sentences
/// @param account what it is described as
/// @param witnesses who saw it
/// @param repair what was done about it
/// @param end how each side says that it ended
/// @param guide the words for all of it
public record TensionPage(Place place, Summary summary, Account account, Witnesses witnesses, Repair repair, End end,
        Guide guide) implements Page {

    public TensionPage {
        requireNonNull(place, "place");
        requireNonNull(summary, "summary");
        requireNonNull(account, "account");
        requireNonNull(witnesses, "witnesses");
        requireNonNull(repair, "repair");
        requireNonNull(end, "end");
        requireNonNull(guide, "guide");
    }

    @Override
    public String title() {
        return summary.title;
    }

    /// Where it belongs, and what may be done.
    ///
    /// @param id the tension
    /// @param caseId its case
    /// @param pseudonym what the case is called
    /// @param mayWork whether this visitor may add anything
    /// @param others other tensions of the case that it could join
    public record Place(String id, String caseId, String pseudonym, boolean mayWork, List<Other> others) {
        public Place {
            others = List.copyOf(others);
        }

        /// Where it is.
        public String path() {
            return Sentences.path(id);
        }
    }

    /// Another tension.
    ///
    /// @param id which
    /// @param title what it is called on pages
    public record Other(String id, String title) {}

    /// What it is now.
    ///
    /// @param title when it began
    /// @param sentences what it is like and how it stands, in sentences
    /// @param isPartWritten whether whoever looks wrote about their own part
    /// @param isShared whether the client sees that it is there
    /// @param joined what it is a part of; none where it is one of its own
    /// @param parts what is a part of it
    /// @param trail what was added by whom and when, in order
    public record Summary(String title, List<String> sentences, boolean isPartWritten, boolean isShared,
            List<Other> joined, List<Other> parts, List<String> trail) {
        public Summary {
            sentences = List.copyOf(sentences);
            joined = List.copyOf(joined);
            parts = List.copyOf(parts);
            trail = List.copyOf(trail);
        }
    }

    /// What it is described as.
    ///
    /// @param now the three columns
    /// @param markers what both people did, by name and meaning
    /// @param signed who wrote it and when; empty where nobody described it
    /// @param earlier what was written before, the latest first
    /// @param tellings how many accounts there are
    public record Account(Columns now, List<Marked> markers, String signed, List<Earlier> earlier, int tellings) {
        public Account {
            markers = List.copyOf(markers);
            earlier = List.copyOf(earlier);
        }

        /// Whether anything is written in a column.
        public boolean isWritten() {
            return !now.equals(Columns.EMPTY);
        }
    }

    /// A marker that was named.
    ///
    /// @param whose whose it is, in a word
    /// @param name its name
    /// @param meaning what it means
    public record Marked(String whose, String name, String meaning) {}

    /// An earlier description.
    ///
    /// @param signed who wrote it and when
    /// @param sentences what it was like
    /// @param columns what was written
    public record Earlier(String signed, List<String> sentences, Columns columns) {
        public Earlier {
            sentences = List.copyOf(sentences);
        }
    }

    /// Who saw it.
    ///
    /// @param map who saw it at which session, drawn; empty where nobody is named
    /// @param lines each witness
    /// @param findings where they differ, in sentences
    /// @param hints what forms near it say
    /// @param sessions its sessions, the latest first, for a witness to be named
    /// @param lay where each side says that it lay
    public record Witnesses(Content map, List<WitnessLine> lines, List<String> findings, List<Hints.Hint> hints,
            List<Integer> sessions, WhereItLay lay) {
        public Witnesses {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
            hints = List.copyOf(hints);
            sessions = List.copyOf(sessions);
            requireNonNull(lay, "lay");
        }

        /// What kinds of witness can be named by hand. Tellings name themselves.
        public List<WitnessKind> kinds() {
            return List.of(WitnessKind.CLIENT_FORM, WitnessKind.THERAPIST_FORM, WitnessKind.OBSERVER_CODE,
                    WitnessKind.TRANSCRIPT_MOMENT, WitnessKind.RULE);
        }

        /// What a witness may say.
        public List<Seen> says() {
            return List.of(Seen.values());
        }
    }

    /// One witness.
    ///
    /// @param what what kind it is
    /// @param session of which session it speaks; empty for none
    /// @param said what it says
    /// @param words what was noted; empty for nothing
    /// @param signed who named it and when
    public record WitnessLine(String what, String session, String said, String words, String signed) {}

    /// What was done about it.
    ///
    /// @param way the way that it has taken, drawn
    /// @param steps the same step by step, in order
    /// @param plans what the therapist means to say or try
    /// @param next where repairs often go from here
    /// @param putOff until when it is put off, in a sentence; empty where it is not
    public record Repair(Content way, List<StepLine> steps, List<StepLine> plans, List<Stage> next, String putOff) {
        public Repair {
            steps = List.copyOf(steps);
            plans = List.copyOf(plans);
            next = List.copyOf(next);
        }
    }

    /// One step.
    ///
    /// @param name the stage
    /// @param when at which session, by whom and when
    /// @param card the name of its card; empty for none
    /// @param words what was written
    public record StepLine(String name, String when, String card, String words) {}

    /// How it ended.
    ///
    /// @param sentences what each side says
    /// @param scores what the scores did; none where they show no tension there
    public record End(List<String> sentences, List<InScores> scores) {
        public End {
            sentences = List.copyOf(sentences);
            scores = List.copyOf(scores);
        }

        public List<Ending> choices() {
            return List.of(Ending.values());
        }
    }

    /// What the scores show of it.
    ///
    /// @param drawing how they fell and rose
    /// @param sentence the same in words
    /// @param beside whether the scores and the people say the same; empty while nobody has said how it ended
    public record InScores(Content drawing, String sentence, String beside) {}

    /// Says nothing of what is written.
    @Override
    public String toString() {
        return "TensionPage[" + place.id + "]";
    }
}
