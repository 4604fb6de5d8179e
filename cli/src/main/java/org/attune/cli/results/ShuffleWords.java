package org.attune.cli.results;

import java.math.BigDecimal;
import java.math.MathContext;

import org.attune.core.simulation.PermutationTest.Permuted;
import org.attune.figures.svg.Numbers;

/// What shuffling a case's scores showed, in words.
public final class ShuffleWords {

    private static final MathContext DIGITS = new MathContext(2);

    private ShuffleWords() {}

    /// One sentence, with what it does not mean.
    public static String sentence(Permuted permuted) {
        return "Shuffled " + Numbers.grouped(permuted.shuffles()) + " times, the scores made " + permuted.rule().id()
                + " say at least as much (" + permuted.statistic() + ") in " + Numbers.grouped(permuted.atLeastAsMuch())
                + ": p = " + new BigDecimal(permuted.p()).round(DIGITS).toPlainString()
                + ". Scores that carry over from session to session can make it small, too.";
    }
}
