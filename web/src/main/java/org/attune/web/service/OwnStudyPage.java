package org.attune.web.service;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.core.study.causes.BreakFacts;
import org.attune.core.study.causes.Precedent;
import org.attune.figures.study.BeforePart;
import org.attune.figures.study.CausesWords;
import org.attune.figures.study.StudyWords;
import org.attune.figures.svg.Numbers;
import org.attune.web.page.Page;

/// How often, why, and what follows, in a therapist's own cases.
///
/// @param basis what it rests on
/// @param frequency how often tensions were seen, each method by itself
/// @param told who told of tensions, in sentences
/// @param causes where they lay, and what came before
/// @param repairs how long they lasted
/// @param endings how long cases go on, and how they ended
/// @param follows what comes after
public record OwnStudyPage(Basis basis, Frequency frequency, List<String> told, Causes causes,
        List<RepairRow> repairs, Endings endings, Follows follows) implements Page {

    public OwnStudyPage {
        requireNonNull(basis, "basis");
        requireNonNull(frequency, "frequency");
        told = List.copyOf(told);
        requireNonNull(causes, "causes");
        repairs = List.copyOf(repairs);
        requireNonNull(endings, "endings");
        requireNonNull(follows, "follows");
    }

    /// What it rests on.
    ///
    /// @param sentence of how many sessions a score was seen, said first; empty where there was no session yet
    /// @param isFew whether there are too few cases for intervals
    public record Basis(String sentence, boolean isFew) {}

    /// How often tensions were seen.
    ///
    /// @param table each method by itself
    /// @param rules the rules that could say something
    /// @param chosen the one that is shown by phase and session as well
    public record Frequency(Content table, List<String> rules, String chosen) {
        /// Nothing was seen, for there was no score.
        static final Frequency NOTHING = new Frequency(out -> out.writeContent(""), List.of(), "");

        public Frequency {
            rules = List.copyOf(rules);
        }
    }

    /// Why.
    ///
    /// @param lay where each side says that tensions lay
    /// @param before what came before they began
    public record Causes(CauseTable lay, Before before) {}

    /// What came before tensions began.
    ///
    /// @param known of how many cases anything is known that could come before, in sentences
    /// @param hasRows whether there is anything in the table
    /// @param table each kind of event by itself
    public record Before(String known, boolean hasRows, Content table) {
        /// There was no score, so no tension began.
        static final Before NOTHING = new Before("No tension was seen.", false, out -> out.writeContent(""));

        static Before of(List<Precedent> found, BreakFacts.FromDates breaks, int cases) {
            String dates = CausesWords.breaks(breaks.cases() > 0 ? breaks
                    : new BreakFacts.Unknown("no case has days that tell a usual gap"));
            return new Before(dates + " Events that you noted, or moves of yours that were coded, are known of "
                    + Numbers.counted(cases, "case") + ".", !found.isEmpty(),
                    out -> out.writeContent(BeforePart.html(found)));
        }

        /// What is taken for granted.
        public String assumptions() {
            return CausesWords.BEFORE;
        }
    }

    /// How long first tensions lasted.
    ///
    /// @param seenBy the way of seeing
    /// @param tensions how many
    /// @param repaired how many were repaired
    /// @param half the session of the tension by which half were
    public record RepairRow(String seenBy, int tensions, int repaired, String half) {}

    /// What comes after a tense session.
    ///
    /// @param assumptions what is taken for granted; empty where there is no form to look for effects in
    /// @param rows one for each way of seeing, side by side
    public record Follows(String assumptions, List<EffectRow> rows) {
        /// There is no form to look for effects in.
        static final Follows NOTHING = new Follows("", List.of());

        public Follows {
            rows = List.copyOf(rows);
        }
    }

    /// An effect on the next session.
    ///
    /// @param seenBy the way of seeing
    /// @param within how a session after a tense one differs from the others of the case
    /// @param between how cases with more tension differ from others
    /// @param afterRepair how a session after a repair differs
    /// @param byChance how often shifted tensions go as far
    public record EffectRow(String seenBy, String within, String between, String afterRepair, String byChance) {}

    static OwnStudyPage ofNothing() {
        return new OwnStudyPage(new Basis("", true), Frequency.NOTHING, List.of(),
                new Causes(CauseTable.of(List.of()), Before.NOTHING), List.of(), Endings.NONE, Follows.NOTHING);
    }

    /// Whether there was no session yet.
    public boolean isEmpty() {
        return basis.sentence.isEmpty();
    }

    /// What stands where no tension can be followed until its repair.
    public String ofNoRepair() {
        return StudyWords.NO_REPAIR;
    }

    /// What is taken for granted of repair.
    public String ofRepair() {
        return StudyWords.REPAIR;
    }

    @Override
    public String title() {
        return "How often, why, and what follows";
    }
}
