package org.attune.core.study;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Rupture.RepairState;
import org.attune.core.study.survival.Wait;
import org.attune.core.study.survival.Wait.Ending;

/// What one way of seeing made of one case: in which sessions it could say anything, and what it saw in them.
///
/// A session without a form, or about which nobody was asked, is not judged; it is neither tense nor calm.
public final class Sighting {

    private static final Sighting NOTHING = new Sighting(new BitSet(), new BitSet(), new BitSet(), List.of(), 0);

    private final BitSet judged;
    private final BitSet tense;
    private final BitSet mended;
    private final List<Wait> first;
    private final int firstNoticed;

    private Sighting(BitSet judged, BitSet tense, BitSet mended, List<Wait> first, int firstNoticed) {
        this.judged = judged;
        this.tense = tense;
        this.mended = mended;
        this.first = first;
        this.firstNoticed = firstNoticed;
    }

    /// It could say nothing of the case.
    public static Sighting nothing() {
        return NOTHING;
    }

    /// Tensions that a rule found in scores: a scored session from onset to end is tense, one after a repair is mended until the next onset.
    ///
    /// @param ruptures the tensions, in order of onset
    public static Sighting ofScores(Course course, List<Rupture> ruptures) {
        BitSet judged = new BitSet();
        for (int i = 0; i < course.scores(); i++) {
            judged.set(course.sessionAt(i));
        }
        BitSet tense = new BitSet();
        BitSet mended = new BitSet();
        for (Rupture rupture : ruptures) {
            int after = rupture.endSession() + 1;
            tense.set(rupture.onset().session(), after);
            mended.clear(rupture.onset().session(), course.lastSession() + 1);
            if (rupture.state() == RepairState.REPAIRED && after <= course.lastSession()) {
                mended.set(after, course.lastSession() + 1);
            }
        }
        tense.and(judged);
        mended.and(judged);
        mended.andNot(tense);
        return new Sighting(judged, tense, mended, untilRepair(course, ruptures),
                ruptures.stream().mapToInt(rupture -> rupture.flags().getFirst().session()).min().orElse(0));
    }

    private static List<Wait> untilRepair(Course course, List<Rupture> ruptures) {
        if (ruptures.isEmpty()) {
            return List.of();
        }
        Rupture rupture = ruptures.getFirst();
        if (rupture.state() == RepairState.REPAIRED) {
            return List.of(new Wait(rupture.sessions(), Ending.CAME));
        }
        int lastScored = course.scores() == 0 ? 0 : course.sessionAt(course.scores() - 1);
        return cutOff(lastScored - rupture.onset().session());
    }

    /// A wait of which the last judged session knew no repair; none where the tension was never looked at after its onset.
    private static List<Wait> cutOff(int sessions) {
        return sessions > 0 ? List.of(new Wait(sessions, Ending.CUT_OFF)) : List.of();
    }

    /// What a person said outright: a tension is mended by the first session of which the same person says that there was no strain.
    public static Sighting ofReports(StrainReports reports, Respondent by) {
        BitSet judged = new BitSet();
        BitSet tense = new BitSet();
        BitSet mended = new BitSet();
        boolean isTense = false;
        boolean isMended = false;
        for (Report report : reports.reports()) {
            if (report.by() == by) {
                isMended = report.said() == Said.NO_STRAIN && (isTense || isMended);
                isTense = report.said() == Said.STRAIN;
                judged.set(report.session());
                tense.set(report.session(), isTense);
                mended.set(report.session(), isMended);
            }
        }
        return new Sighting(judged, tense, mended, untilCalm(judged, tense), Math.max(0, tense.nextSetBit(0)));
    }

    private static List<Wait> untilCalm(BitSet judged, BitSet tense) {
        int onset = tense.nextSetBit(0);
        if (onset < 0) {
            return List.of();
        }
        int last = onset;
        for (int session = onset; session >= 0; session = judged.nextSetBit(session + 1)) {
            if (!tense.get(session)) {
                return List.of(new Wait((double) session - onset, Ending.CAME));
            }
            last = session;
        }
        return cutOff(last - onset);
    }

    /// Whether it could say anything of a session.
    public boolean isJudged(int session) {
        return judged.get(session);
    }

    /// Whether it could say something of the very same sessions as another way of seeing.
    public boolean judgesLike(Sighting other) {
        return judged.equals(other.judged);
    }

    /// Whether it saw a tension in a session.
    public boolean isTense(int session) {
        return tense.get(session);
    }

    /// Whether a tension had been repaired before a session and none had come since.
    public boolean isMended(int session) {
        return mended.get(session);
    }

    /// Whether it could say anything of a session up to this one.
    public boolean isJudgedBy(int session) {
        return !judged.isEmpty() && judged.nextSetBit(0) <= session;
    }

    /// How many sessions it could judge.
    public int judged() {
        return judged.cardinality();
    }

    /// In how many sessions it saw a tension.
    public int tense() {
        return tense.cardinality();
    }

    /// The session in which it first saw a tension; 0 when it saw none.
    public int firstTense() {
        return Math.max(0, tense.nextSetBit(0));
    }

    /// The session at which it first said so: a person's word, or a rule's flag, which comes at the onset or later; 0 when it never did.
    public int firstNoticed() {
        return firstNoticed;
    }

    /// How long the case's first tension lasted until its repair, in sessions: from its onset to the judged session that showed the repair
    /// or, cut off, to the last judged session. None where no session after the onset could be judged.
    public Optional<Wait> firstUntilRepair() {
        return first.stream().findFirst();
    }
}
