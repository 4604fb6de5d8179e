package org.attune.core.transcript.hint;

import java.util.Optional;

import org.attune.core.internal.stats.WilsonInterval;

/// How a rule's hints turned out for somebody who answered them: accepted, rejected, or unsure.
///
/// The share of accepted ones among accepted and rejected; unsure counts for neither. It says nothing of what the rule missed, and hints that
/// were answered are not drawn at random: it is a tally, with the interval that so few answers leave.
///
/// @param accepted how many hints were worth a second reading
/// @param rejected how many were not
/// @param unsure how many could not be decided
public record OwnPrecision(int accepted, int rejected, int unsure) {

    /// Fewer answers are too few to say: our choice. With ten the interval spans half of all that is possible.
    public static final int LEAST_ANSWERS = 10;

    public OwnPrecision {
        if (accepted < 0 || rejected < 0 || unsure < 0) {
            throw new IllegalArgumentException("answers are counted from 0");
        }
    }

    /// How many answers it rests on.
    public int answers() {
        return accepted + rejected;
    }

    /// The share with Wilson's 95 % interval; empty while there are too few to say.
    public Optional<Estimate> find() {
        if (answers() < LEAST_ANSWERS) {
            return Optional.empty();
        }
        WilsonInterval ends = WilsonInterval.of(accepted, answers());
        return Optional.of(new Estimate((double) accepted / answers(), ends.low(), ends.high()));
    }
}
