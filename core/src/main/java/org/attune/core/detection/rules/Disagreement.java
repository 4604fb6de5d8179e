package org.attune.core.detection.rules;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.Clearing;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.detection.flags.Rounding;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// Client and therapist see the session differently: the client's score fell and the therapist's did not, or the gap between them
/// leaves its own past.
///
/// Only sessions that both scored (pairs) are judged, from the fourth on. It fires when the client's score is a reliable fall
/// ([ReliableFall] with z 1.96) and the therapist's is not; or when the gap, client less therapist, lies more than 1.96 of its own
/// earlier standard deviations from its own earlier mean, either way. The first half needs a published error and is left out without one. The second
/// half is left out while the earlier gaps, or the client's scores so far, were all the same: someone who always ticks one box says nothing
/// about the gap. Smallest n: 4 pairs.
///
/// Source: our choice, after the study of agreement between client and therapist (truth and bias: West and Kenny 2011,
/// doi:10.1037/a0022936). docs/methods/disagreement.md.
/// Check: gaps 0, 1, 0, 3 have an earlier mean of 1/3 and SD .577350, so that the fourth lies 4.62 SD away.
final class Disagreement implements Rule {

    /// The rule's name.
    static final RuleName NAME = new RuleName("disagreement", 1);

    private static final int LEAST_PAIRS = 4;
    private static final double USUAL_Z = 1.96;

    private final double z;
    private final ReliableFall fall;
    private final String parameters;

    /// @param z how many standard errors a fall, and how many standard deviations a gap, are too far
    Disagreement(double z) {
        this.z = z;
        this.fall = new ReliableFall(z, 2);
        this.parameters = "z " + Wording.plain(z) + ", from " + LEAST_PAIRS + " sessions scored by both";
    }

    static RuleEntry entry() {
        return new RuleEntry(NAME, "disagreement",
                "The client's score fell and the therapist's did not, or the gap between the two leaves what is usual for "
                        + "them. It sees what one person's scores cannot show; with few pairs the usual gap is known badly.",
                "after truth-and-bias studies of client and therapist; our choice",
                List.of(new Setting.NumberSetting("z", "how many standard errors or deviations are too far", USUAL_Z,
                        0.5,
                        10)),
                chosen -> new Disagreement(chosen.number("z")));
    }

    @Override
    public RuleName name() {
        return NAME;
    }

    @Override
    public String parameters() {
        return parameters;
    }

    @Override
    public int leastScores() {
        return LEAST_PAIRS;
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.LIVE;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Pairs pairs = Pairs.of(c.course(), c.counterpart());
        if (pairs.count() < LEAST_PAIRS) {
            return new Verdict.Lacking(Verdict.Lack.COUNTERPART);
        }
        for (int pair = LEAST_PAIRS - 1; pair < pairs.count(); pair++) {
            if (raised.begins(isOut(pairs, pair))) {
                raised.raise(pairs.session(pair), fellAlone(pairs, pair) ? new FellAlone(this, pairs, pair)
                        : new GapApart(this, pairs, pair));
            }
        }
        return raised.verdict();
    }

    private boolean isOut(Pairs pairs, int pair) {
        return fellAlone(pairs, pair) || leavesItsPast(pairs, pair);
    }

    private boolean fellAlone(Pairs pairs, int pair) {
        return fall.isFall(pairs.client(), pairs.clientIndex(pair))
                && !fall.isFall(pairs.therapist(), pairs.therapistIndex(pair));
    }

    private boolean leavesItsPast(Pairs pairs, int pair) {
        double sd = pairs.gapSdBefore(pair);
        double rounding = Rounding.points(pairs.client().scale());
        return sd > rounding && Math.abs(pairs.gap(pair) - pairs.gapMeanBefore(pair)) > z * sd + rounding
                && pairs.clientVariesUpTo(pair);
    }

    /// The client's score that would have cleared it, looked for up to a score at which neither half of the rule sees anything.
    private Clearing cleared(Pairs pairs, int pair, double towards) {
        return pairs.clientScore(pair).clearing(towards, points -> isOut(pairs.clientHad(pair, points), pair));
    }

    /// The client's score fell, the therapist's did not.
    ///
    /// @param rule the rule as set
    /// @param pairs the sessions scored by both
    /// @param pair which of them
    record FellAlone(Disagreement rule, Pairs pairs, int pair) implements Evidence {

        private double mean() {
            return ReliableFall.meanBefore(pairs.client(), pairs.clientIndex(pair));
        }

        private Clearing cleared() {
            return rule.cleared(pairs, pair, mean());
        }

        @Override
        public int onsetSession() {
            return pairs.session(pair);
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("score", pairs.clientPoints(pair), Unit.POINTS),
                    new Quantity("counterpartScore", pairs.therapistPoints(pair), Unit.POINTS),
                    new Quantity("fall", mean() - pairs.clientPoints(pair), Unit.POINTS_APART),
                    new Quantity("counterpartFall", therapistMean() - pairs.therapistPoints(pair), Unit.POINTS_APART),
                    new Quantity("clearedAt", cleared().points(), Unit.POINTS));
        }

        private double therapistMean() {
            return ReliableFall.meanBefore(pairs.therapist(), pairs.therapistIndex(pair));
        }

        @Override
        public String sentence(Scale scale) {
            return "At session " + pairs.session(pair) + " the client's score, " + scale.say(pairs.clientPoints(pair))
                    + ", is " + scale.sayApart(mean() - pairs.clientPoints(pair)) + " points " + scale.worse()
                    + " than the mean of the earlier ones, more than the form's own error explains; the therapist's, "
                    + scale.say(pairs.therapistPoints(pair)) + ", did not " + scale.worsening() + " so.";
        }

        @Override
        public String clearing(Scale scale) {
            return cleared().sentence(scale);
        }
    }

    /// The gap between the two leaves its own past.
    ///
    /// @param rule the rule as set
    /// @param pairs the sessions scored by both
    /// @param pair which of them
    record GapApart(Disagreement rule, Pairs pairs, int pair) implements Evidence {

        private Clearing cleared() {
            return rule.cleared(pairs, pair, pairs.therapistPoints(pair) + pairs.gapMeanBefore(pair));
        }

        @Override
        public int onsetSession() {
            return pairs.session(pair);
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("score", pairs.clientPoints(pair), Unit.POINTS),
                    new Quantity("counterpartScore", pairs.therapistPoints(pair), Unit.POINTS),
                    new Quantity("gap", pairs.gap(pair), Unit.POINTS_APART),
                    new Quantity("meanGap", pairs.gapMeanBefore(pair), Unit.POINTS_APART),
                    new Quantity("sdOfGap", pairs.gapSdBefore(pair), Unit.POINTS_APART),
                    new Quantity("earlierPairs", pair, Unit.COUNT),
                    new Quantity("clearedAt", cleared().points(), Unit.POINTS));
        }

        @Override
        public String sentence(Scale scale) {
            return "At session " + pairs.session(pair) + " the client's score, " + scale.say(pairs.clientPoints(pair))
                    + ", held against the therapist's, " + scale.say(pairs.therapistPoints(pair)) + ", is "
                    + apart(scale, pairs.gap(pair)) + "; over the " + pair + " earlier sessions scored by both it was "
                    + apart(scale, pairs.gapMeanBefore(pair)) + " on average, with a standard deviation of "
                    + scale.sayApart(pairs.gapSdBefore(pair)) + ".";
        }

        private static String apart(Scale scale, double gap) {
            return gap == 0 ? "the same"
                    : scale.sayApart(Math.abs(gap)) + " points " + (gap < 0 ? scale.worse() : scale.better());
        }

        @Override
        public String clearing(Scale scale) {
            return cleared().sentence(scale);
        }
    }
}
