package org.attune.core.instrument;

import java.util.Map;

import org.attune.core.instrument.Item.Feature;

/// Scores a filled form by an instrument's key.
///
/// Formula: with k items, of which n were answered with (turned) sum s, a mean is `s / n` and a sum `s * k / n`.
/// Missing: there is no score when more than `missingAllowed` answers are missing, or when an item about risk is.
/// Smallest n: one answer, and as many as the key asks for.
/// Source: docs/instruments.md, with the source of each key in the instrument's file.
public final class Scoring {

    private Scoring() {}

    /// The score of a form on one scale.
    public sealed interface Score {

        /// A score, in raw points of the form, and what it rests on.
        ///
        /// @param points the score as the form gives it, not oriented
        /// @param answered how many answers it rests on
        /// @param items how many items the scale has
        record Scored(double points, int answered, int items) implements Score {}

        /// No score.
        ///
        /// @param why the reason
        /// @param answered how many answers there were
        /// @param items how many items the scale has
        record Unscored(Reason why, int answered, int items) implements Score {}
    }

    /// Why a form has no score.
    public enum Reason {
        NOT_ANSWERED("nothing was answered"),
        TOO_MANY_MISSING("too many answers are missing"),
        RISK_MISSING("an item about risk was not answered"),
        TOTAL_ONLY("this form is not scored from items: only totals are read");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// The reason as tables print it.
        public String words() {
            return words;
        }
    }

    /// Scores one scale.
    ///
    /// @param instrument the form
    /// @param key the scale to score
    /// @param answers the answers as given, by item id; an item left out has no entry
    /// @throws IllegalArgumentException when an answer is not one that its item allows
    public static Score score(Instrument instrument, ScaleKey key, Map<String, Double> answers) {
        Given given = given(instrument, key, answers);
        int items = key.items().size();
        if (key.formula() == ScaleKey.Formula.GIVEN) {
            return new Score.Unscored(Reason.TOTAL_ONLY, given.answered, items);
        }
        if (given.answered == 0) {
            return new Score.Unscored(Reason.NOT_ANSWERED, 0, items);
        }
        if (items - given.answered > key.missingAllowed()) {
            return new Score.Unscored(Reason.TOO_MANY_MISSING, given.answered, items);
        }
        if (given.isRiskMissing) {
            return new Score.Unscored(Reason.RISK_MISSING, given.answered, items);
        }
        double share = key.formula() == ScaleKey.Formula.MEAN ? 1 : items;
        return new Score.Scored(given.sum * share / given.answered, given.answered, items);
    }

    /// The answers to a scale's items: how many, their sum, and whether one about risk is missing.
    private record Given(int answered, double sum, boolean isRiskMissing) {}

    private static Given given(Instrument instrument, ScaleKey key, Map<String, Double> answers) {
        int answered = 0;
        double sum = 0;
        boolean isRiskMissing = false;
        for (Item item : instrument.items()) {
            Double answer = answers.get(item.id());
            if (!key.items().contains(item.id())) {
                continue;
            }
            if (answer == null) {
                isRiskMissing |= item.feature() == Feature.RISK;
                continue;
            }
            requireAllowed(instrument, item, answer);
            answered++;
            sum += item.counted(answer);
        }
        return new Given(answered, sum, isRiskMissing);
    }

    private static void requireAllowed(Instrument instrument, Item item, double answer) {
        if (!item.answers().allow(answer)) {
            throw new IllegalArgumentException("item " + item.id() + " of " + instrument.id()
                    + " takes whole answers from " + item.answers().lowest() + " to " + item.answers().highest());
        }
    }

    /// Whether an answer says that there is a risk to talk about: any answer above the lowest to an item about risk.
    public static boolean saysRisk(Item item, double answer) {
        return item.feature() == Feature.RISK && item.counted(answer) > item.answers().lowest();
    }
}
