package org.attune.core.detection.rules;

import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers.Answer;
import org.attune.core.course.ItemAnswers.Asks;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Setting;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.instrument.Scale;
import org.attune.core.internal.wording.Wording;

/// A single answer points to strain though the total is at its ceiling, where rules on totals see nothing.
///
/// It fires at a session in which one item lies two points or more below its best answer, or a yes-or-no question about strain was
/// answered yes, while the total lies within an eighth of the scale's span from its top; a session without a total counts as well,
/// since no total can show it. It fires again only after a session with answers in which none did. Smallest n: 1 session with answers.
///
/// Source: our choice, after users' wish for a rule that knows of the ceiling; docs/methods/item-sentinel.md.
/// Check: on a scale from 1 to 5, answers 5, 5, 5, 3 with total 4.5 raise a flag; with total 4.25 they do not.
final class ItemSentinel implements Rule {

    /// The rule's name.
    static final RuleName NAME = new RuleName("item-sentinel", 1);

    /// How far an item must lie below its best answer: the two points of the rule's statement.
    private static final double USUAL_DROP = 2;
    /// The top share of the scale that counts as the ceiling: our choice. One of four items can lose two of five points within it.
    private static final double USUAL_CEILING_SHARE = 0.125;
    /// The answer yes of a question about strain.
    private static final double YES = 1;
    /// How far a total may stray from the ceiling's edge by rounding, as a share of the step: our choice.
    private static final double ROUNDING_SHARE = 1e-3;

    private final double dropPoints;
    private final double ceilingShare;
    private final String parameters;

    /// @param dropPoints how far below its best answer an item must lie, in points of the item
    /// @param ceilingShare the share of the scale's span, from the top, that counts as its ceiling
    ItemSentinel(double dropPoints, double ceilingShare) {
        this.dropPoints = dropPoints;
        this.ceilingShare = ceilingShare;
        this.parameters = "an item " + Wording.plain(dropPoints) + " or more below its best answer, total in the top "
                + Wording.plain(100 * ceilingShare) + " % of its scale";
    }

    static RuleEntry entry() {
        return new RuleEntry(NAME, "item sentinel",
                "One answer leaves the top of its range, or a question about strain is answered yes, though the total is at "
                        + "its ceiling. It sees what a full total hides; it needs single answers, and knows nothing of a "
                        + "client's own habit with an item.",
                "ceiling effects of alliance forms; our choice",
                List.of(new Setting.NumberSetting("drop",
                        "how far below its best answer an item must lie, in its points",
                        USUAL_DROP, 0.01, 100),
                        new Setting.NumberSetting("ceiling", "the share of the scale, from the top, that counts as its "
                                + "ceiling", USUAL_CEILING_SHARE, 0, 1)),
                chosen -> new ItemSentinel(chosen.number("drop"), chosen.number("ceiling")));
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
        return 0;
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.LIVE;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        List<Answer> answers = c.items().answers();
        if (answers.isEmpty()) {
            return new Verdict.Lacking(Verdict.Lack.ITEM_ANSWERS);
        }
        int i = 0;
        while (i < answers.size()) {
            Answer farthest = answers.get(i);
            int session = farthest.session();
            int items = 0;
            int strains = 0;
            for (; i < answers.size() && answers.get(i).session() == session; i++) {
                items += hasFallen(answers.get(i)) && answers.get(i).asks() == Asks.DEGREE ? 1 : 0;
                strains += hasFallen(answers.get(i)) && answers.get(i).asks() == Asks.STRAIN ? 1 : 0;
                farthest = shortfall(answers.get(i)) > shortfall(farthest) ? answers.get(i) : farthest;
            }
            if (raised.begins(items + strains > 0 && !showsInTotal(c.course(), session))) {
                raised.raise(session, new HiddenByTotal(c.course(), farthest, items, strains, dropPoints));
            }
        }
        return raised.verdict();
    }

    private boolean hasFallen(Answer answer) {
        return shortfall(answer) >= 1 - ROUNDING_SHARE;
    }

    /// How far an answer lies from the best one, in what it takes to be counted.
    private double shortfall(Answer answer) {
        return switch (answer.asks()) {
            case DEGREE -> (answer.highest() - answer.points()) / dropPoints;
            case STRAIN -> answer.points() >= YES ? 1 : 0;
        };
    }

    private boolean showsInTotal(Course course, int session) {
        int index = course.indexOf(session);
        Scale scale = course.scale();
        double ceiling = scale.highest() - ceilingShare * scale.span() - ROUNDING_SHARE * scale.step();
        return index >= 0 && course.pointsAt(index) < ceiling;
    }

    /// An answer that the total does not show.
    ///
    /// @param course the totals
    /// @param answer the answer farthest from its best one
    /// @param items how many answers of the session by degrees were far enough from theirs
    /// @param strains how many questions about strain were answered yes
    /// @param dropPoints how far is far enough, in points of the item
    record HiddenByTotal(Course course, Answer answer, int items, int strains, double dropPoints) implements Evidence {

        @Override
        public int onsetSession() {
            return answer.session();
        }

        @Override
        public List<Quantity> quantities() {
            Quantity fallen = new Quantity("items", items + strains, Unit.COUNT);
            Quantity drop = new Quantity("largestDrop", answer.highest() - answer.points(), Unit.POINTS_APART);
            int index = course.indexOf(answer.session());
            if (answer.asks() == Asks.STRAIN) {
                return index < 0 ? List.of(fallen) : List.of(total(index), fallen);
            }
            return index < 0 ? List.of(fallen, drop) : List.of(total(index), fallen, drop);
        }

        private Quantity total(int index) {
            return new Quantity("score", course.pointsAt(index), Unit.POINTS);
        }

        @Override
        public String sentence(Scale scale) {
            String what = switch (answer.asks()) {
                case DEGREE -> "item " + answer.item() + " lay "
                        + scale.sayApart(answer.highest() - answer.points()) + " points from its best answer";
                case STRAIN -> "question " + answer.item() + " about strain was answered yes";
            };
            int index = course.indexOf(answer.session());
            return "At session " + answer.session() + " " + what
                    + (index < 0 ? ", and there is no total."
                            : ", though the total, " + scale.say(course.pointsAt(index))
                                    + ", is near the best of its scale.");
        }

        @Override
        public String clearing(Scale scale) {
            String nearBest = "every item had lain less than " + Wording.plain(dropPoints)
                    + " points from its best answer";
            if (strains == 0) {
                return "It would have cleared if " + nearBest + ".";
            }
            String no = strains == 1 ? "the answer no" : "the answer no to each question about strain";
            return "It would have cleared with " + no + (items == 0 ? "." : ", if besides " + nearBest + ".");
        }
    }
}
