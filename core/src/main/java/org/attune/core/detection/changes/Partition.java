package org.attune.core.detection.changes;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.segments.RegressionTree;
import org.attune.core.internal.wording.Wording;

/// A regression tree parts the course by session, and one of its stretches lies lower than the one before.
///
/// The course is split in two where squared distances from the means fall most, each part again, and splits that take away
/// no more than `cp` of the whole course's squares are taken back from the ends of the branches. A course that never varies is
/// never split. Sessions without a score change nothing: only the order of scores counts.
///
/// Smallest n: 6 scores, 4 when asked. Source: the family of partitioning methods in C. Eubanks-Carter et al., Psychotherapy Research 22
/// (2012) 621-637, doi:10.1080/10503307.2012.693772; the tree as R's rpart with method `anova`. docs/methods/partition.md.
/// Check: reference file rpart.json.
public final class Partition implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("partition", 1);

    private final int least;
    private final RegressionTree.Rules rules;
    private final String parameters;

    private Partition(int least, RegressionTree.Rules rules) {
        this.least = least;
        this.rules = rules;
        this.parameters = "minsplit " + rules.minSplit() + ", minbucket " + rules.minBucket() + ", cp "
                + Wording.plain(rules.cp());
    }

    /// The rule as the catalogue offers it.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "regression tree",
                "Looking back, the course is split by session into stretches with a mean each, as long as every split takes "
                        + "away a tenth of the scatter; it flags each stretch that lies lower than the one before. It "
                        + "splits pure wobble readily: see its chance rate.",
                "Eubanks-Carter et al. 2012, doi:10.1080/10503307.2012.693772 (the family); as R package rpart",
                List.of(new Setting.CountSetting("least", "how many scores a case needs", 6, 4, 1000),
                        new Setting.CountSetting("minsplit", "how many scores a stretch needs to be split", 4, 2, 1000),
                        new Setting.CountSetting("minbucket", "how many scores a stretch has at least", 2, 1, 500),
                        new Setting.NumberSetting("cp", "the share of the scatter that a split must take away", 0.1,
                                0.0001, 0.99)),
                chosen -> new Partition(chosen.count("least"), new RegressionTree.Rules(chosen.count("minsplit"),
                        chosen.count("minbucket"), chosen.number("cp"))));
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
        return least;
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.RETROSPECT;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        Course course = c.course();
        if (course.scores() < least) {
            return new Verdict.TooFew(course.scores(), least);
        }
        RegressionTree.Node tree = RegressionTree.of(course.points(), rules);
        double whole = tree.squares();
        MeanDrop.forEach(course, RegressionTree.starts(tree),
                drop -> raised.raise(drop.session(), new Lower(drop, drop.squares() / whole, rules.cp())));
        return raised.verdict();
    }

    /// A leaf that lies lower than the one before.
    ///
    /// @param drop the two leaves
    /// @param share what the border between them alone takes away of the scatter of all scores
    /// @param cp what a split has to take away
    record Lower(MeanDrop drop, double share, double cp) implements Evidence {

        @Override
        public int onsetSession() {
            return drop.session();
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("meanBefore", drop.before(), Unit.POINTS),
                    new Quantity("meanAfter", drop.after(), Unit.POINTS),
                    new Quantity("fall", drop.points(), Unit.POINTS_APART),
                    new Quantity("scoresBefore", drop.scoresBefore(), Unit.COUNT),
                    new Quantity("scoresAfter", drop.scoresAfter(), Unit.COUNT),
                    new Quantity("scatterTaken", share, Unit.RATIO),
                    new Quantity("clearedAtOrUnder", cp, Unit.RATIO));
        }

        @Override
        public String sentence(Scale scale) {
            return drop.words(scale) + ", when the course is split where that takes away most of its scatter.";
        }

        @Override
        public String clearing(Scale scale) {
            return "It would have cleared if the splits had taken away " + Wording.plain(percent())
                    + " % of the scatter or less each.";
        }

        private double percent() {
            return Math.round(1e4 * cp) / 1e2;
        }
    }
}
