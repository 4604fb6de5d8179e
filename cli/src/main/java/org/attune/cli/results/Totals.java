package org.attune.cli.results;

import org.attune.core.detection.Verdict;
import org.attune.core.rupture.Rupture;
import org.attune.figures.report.Counts;

/// What was counted over cases. Adding up does not depend on order, so threads may share the work.
public final class Totals {

    private long cases;
    private long sessions;
    private long scores;
    private long flaggedCases;
    private long tensions;
    private long openTensions;
    private long silentCases;
    private final long[] flags;
    private final long[] tooFew;
    private final long[][] lacking;

    /// Counts for so many listed rules.
    public Totals(int rules) {
        flags = new long[rules];
        tooFew = new long[rules];
        lacking = new long[rules][Verdict.Lack.values().length];
    }

    /// Counts a case.
    public void count(Found found) {
        cases++;
        sessions += found.looked().course().lastSession();
        scores += found.looked().course().scores();
        int judged = 0;
        int raised = 0;
        for (int i = 0; i < found.said().size(); i++) {
            switch (found.said().get(i).verdict()) {
                case Verdict.Judged j -> {
                    judged++;
                    raised += j.flags().size();
                    flags[i] += j.flags().size();
                }
                case Verdict.TooFew few -> tooFew[i]++;
                case Verdict.Lacking lacks -> lacking[i][lacks.lack().ordinal()]++;
            }
        }
        flaggedCases += raised > 0 ? 1 : 0;
        silentCases += judged == 0 ? 1 : 0;
        tensions += found.tensions().size();
        for (Rupture tension : found.tensions()) {
            openTensions += isOpen(tension) ? 1 : 0;
        }
    }

    private static boolean isOpen(Rupture tension) {
        return switch (tension.state()) {
            case UNRESOLVED, TOO_FEW_AFTER -> true;
            case REPAIRED, PARTLY -> false;
        };
    }

    /// Takes in what was counted elsewhere, for the same rules.
    public void add(Totals other) {
        cases += other.cases;
        sessions += other.sessions;
        scores += other.scores;
        flaggedCases += other.flaggedCases;
        tensions += other.tensions;
        openTensions += other.openTensions;
        silentCases += other.silentCases;
        for (int i = 0; i < flags.length; i++) {
            flags[i] += other.flags[i];
            tooFew[i] += other.tooFew[i];
            for (int lack = 0; lack < lacking[i].length; lack++) {
                lacking[i][lack] += other.lacking[i][lack];
            }
        }
    }

    /// Flags of all listed rules.
    public long flags() {
        long all = 0;
        for (long each : flags) {
            all += each;
        }
        return all;
    }

    /// Flags of one listed rule, which counts from 0.
    public long flagsOf(int rule) {
        return flags[rule];
    }

    /// Cases with too few scores for a listed rule.
    public long tooFewFor(int rule) {
        return tooFew[rule];
    }

    /// Cases of which a listed rule could not speak, because they lack this.
    public long lackingFor(int rule, Verdict.Lack lack) {
        return lacking[rule][lack.ordinal()];
    }

    /// The counts as a report prints them.
    public Counts counts() {
        return new Counts(cases, sessions, scores, flaggedCases, tensions, openTensions, silentCases);
    }
}
