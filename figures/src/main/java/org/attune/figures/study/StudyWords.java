package org.attune.figures.study;

import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.answers.Staying;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.UntilRepair;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.effects.ShiftTest;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.survival.Cox;
import org.attune.core.study.survival.KaplanMeier.Curve;
import org.attune.core.study.survival.KaplanMeier.Step;
import org.attune.core.study.survival.LogRank;
import org.attune.figures.svg.Numbers;

/// The numbers of a study in words, the same on a page and in a terminal.
public final class StudyWords {

    /// How long after its beginning it is told how many tensions are open.
    public static final int OPEN_AFTER = 5;
    /// What is taken for granted of shares.
    public static final String FREQUENCY = "Intervals: 95 %, drawing whole cases again. Early, middle and late are the thirds of each "
            + "case's own sessions (our choice), so a case still going on has a late third, too. Taken for granted: sessions without a "
            + "form are like the others. Methods see different things; do not compare one table with another.";
    /// What is taken for granted of repair.
    public static final String REPAIR = "The first tension of each case, where a later session could be judged; Kaplan-Meier. "
            + "Taken for granted: cases that ended with an open tension would have gone on like the others.";
    /// What stands where no tension can be followed until its repair.
    public static final String NO_REPAIR = "No tension was seen of which a later session could be judged.";
    /// What is taken for granted of two people's ratings.
    public static final String CONGRUENCE = "Taken for granted: both use the scale alike.";
    /// What a rule knew when it counted, and those who compare what came later must know.
    public static final String HINDSIGHT = "Seen in hindsight: a rule sets the beginning and the end of a tension with scores that "
            + "came later, so what follows is partly built into what is counted; read it as a description.";
    /// How long it takes until half of the tensions are repaired, as a heading.
    public static final String HALF = "Sessions until half";
    /// What stands where there is no number.
    public static final String NOTHING = "–";

    private static final double LEAST_P = 0.001;

    private StudyWords() {}

    /// What is taken for granted of effects.
    public static String effects(String outcome) {
        return "Points of " + outcome
                + " in the next session, turned so that higher is better; 95 %, leaving out one case at a "
                + "time. The same question under every criterion, side by side: the answers share their data and must not be "
                + "averaged. Two comparisons, both around each case's own line over sessions, so that no lasting speed of a case "
                + "passes for an effect: with calm sessions, apart from those after a repair (and its p); and with all other "
                + "sessions (p of shifts). Where a criterion leaves few sessions calm, those are the first of a case, and on courses "
                + "that bend the first comparison is partly one of early with late: where the two disagree, trust neither. Where a "
                + "tension comes with a low outcome of the same session, points are too high, most in short cases. Fewer than 30 "
                + "cases make the intervals rough. Not "
                + "causal: something else in the same weeks can make both. " + HINDSIGHT;
    }

    /// Which rules could judge no session, so that they stand in no table of shares; empty where all could.
    public static String silent(StudyAnswers answers) {
        Set<Criterion> judged = answers.rates().stream().map(Rate::criterion).collect(Collectors.toSet());
        String silent = answers.effects().stream().map(NextOutcome.Found::criterion)
                .filter(criterion -> criterion.method() == Method.RULE && !judged.contains(criterion))
                .map(Criterion::id).collect(Collectors.joining(", "));
        return silent.isEmpty() ? ""
                : "Could judge no session, for want of scores or of what else they rest on: " + silent + ".";
    }

    /// A share with its interval.
    public static String rate(Rate rate) {
        return switch (rate.interval()) {
            case Rate.Between between -> Numbers.percent(rate.share()) + " (" + percent(between.low()) + " to "
                    + percent(between.high()) + ")";
            case Rate.Unvaried same -> rate.tense() + " of " + rate.judged();
            case Rate.TooFewCases few -> rate.tense() + " of " + rate.judged();
        };
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, 0);
    }

    /// After how many sessions half of all tensions were repaired, as a clause.
    public static String half(UntilRepair repair) {
        return repair.curve().median().isPresent() ? "half were repaired within " + median(repair) + " sessions"
                : "half were never repaired while anybody looked";
    }

    /// After how many sessions half of all tensions were repaired.
    public static String median(UntilRepair repair) {
        return repair.curve().median().stream().mapToObj(at -> Numbers.fixed(at, 1)).findFirst()
                .orElse("not reached");
    }

    /// The share of tensions that are open after [#OPEN_AFTER] sessions, with its interval; or what is known instead.
    public static String openAfter(UntilRepair repair) {
        Curve curve = repair.curve();
        if (!curve.isKnownAfter(OPEN_AFTER)) {
            return curve.waits() == 0 ? NOTHING
                    : "not known: none watched beyond " + Numbers.fixed(curve.longest(), 0);
        }
        return curve.stepBy(OPEN_AFTER).map(StudyWords::share).orElse("100 %, no interval: none repaired yet");
    }

    private static String share(Step step) {
        if (!step.hasInterval()) {
            return step.share() > 0 ? "100 %, no interval: none repaired yet" : "0 %, no interval: all repaired";
        }
        return Numbers.percent(step.share()) + " (" + percent(step.low()) + " to " + percent(step.high()) + ")";
    }

    /// A ratio with its interval, or why there is none.
    public static String ratio(Cox.Result cox) {
        return switch (cox) {
            case Cox.Found found -> Numbers.fixed(found.ratio(), 2) + " (" + Numbers.fixed(found.low(), 2) + " to "
                    + Numbers.fixed(found.high(), 2) + ")";
            case Cox.None none -> "none: " + none.reason().words();
        };
    }

    /// The p of a ratio.
    public static String p(Cox.Result cox) {
        return cox instanceof Cox.Found found ? p(found.p()) : NOTHING;
    }

    /// The p of a comparison of groups.
    public static String p(LogRank.Result logRank) {
        return logRank instanceof LogRank.Found found ? p(found.p()) : NOTHING;
    }

    /// The p of shifted tensions.
    public static String p(ShiftTest test) {
        return test instanceof ShiftTest.Found found ? p(found.p()) : NOTHING;
    }

    /// By how much tense sessions differ from all others of their case.
    public static String points(ShiftTest test) {
        return test instanceof ShiftTest.Found found ? Numbers.fixed(found.points(), 2) : NOTHING;
    }

    /// How many left early.
    public static String left(Staying staying) {
        return Numbers.grouped(staying.curve().came()) + " of " + Numbers.counted(staying.curve().waits(), "case")
                + " left early.";
    }

    /// Who is compared with whom, and what is taken for granted.
    public static String staying(Staying staying) {
        return left(staying) + " Cases still there after session " + Staying.LANDMARK
                + " are compared from then on, by whether a tension had been said or flagged by then; a way of seeing that could judge "
                + "no session of a case up to that one leaves the case out. A rule that looks live flags with the scores up to that "
                + "session; one that looks in retrospect knew later ones, too. Not causal. Taken for granted: the ratio is the same at "
                + "any time.";
    }

    /// A p, without the zero before its point; one that rounds to 1 is 1.000 and not .000.
    public static String p(double p) {
        String text = Numbers.fixed(p, 3);
        return p < LEAST_P ? "<.001" : text.startsWith("0") ? text.substring(1) : text;
    }

    /// An effect with its interval.
    public static String effect(MixedFit.Effect effect) {
        return Numbers.fixed(effect.points(), 2) + " (" + Numbers.fixed(effect.low(), 2) + " to "
                + Numbers.fixed(effect.high(), 2) + ")";
    }

    /// Why a criterion has no effect.
    public static String whyNot(MixedFit.None none) {
        return none.reason() == MixedFit.Reason.NOTHING ? "it had nothing to go by" : "none: " + none.words();
    }

    /// What follows a repair, where the model holds it.
    public static String afterRepair(NextOutcome.Found found, MixedFit.Fitted fitted) {
        return found.withoutRepair().isEmpty() ? effect(fitted.effect(NextOutcome.REPAIR_WITHIN)) : "left out";
    }

    /// How two people's ratings go together, as a sentence.
    public static String congruence(MixedFit fit) {
        return switch (fit) {
            case MixedFit.Fitted fitted -> "The other rates " + effect(fitted.effects().getFirst())
                    + " points apart from this person's own mean (as the form counts; above 0: more), and moves "
                    + effect(fitted.effects().getLast())
                    + " for each point that this person moves (1: together, 0: not at all), in "
                    + Numbers.counted(fitted.cases(), "case") + ". " + CONGRUENCE;
            case MixedFit.None none when none.reason() == MixedFit.Reason.NOTHING ->
                "Nothing to compare: no case has two sessions that both people rated.";
            case MixedFit.None none -> "No model: " + none.words() + ".";
        };
    }
}
