package org.attune.core.study.answers;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.effects.ResponseSurface;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.rates.Rate;

/// What a study found.
///
/// @param facts what it rests on
/// @param rates how often tensions were seen
/// @param untilRepair how long first tensions last, for each criterion
/// @param staying how long clients stay
/// @param effects what follows a tension, for each criterion
/// @param congruence how well the other person's ratings follow
/// @param surface how outcomes go with both people's ratings
public record StudyAnswers(StudyFacts facts, List<Rate> rates, List<UntilRepair> untilRepair, Staying staying,
        List<NextOutcome.Found> effects, MixedFit congruence, ResponseSurface.Found surface) {
    public StudyAnswers {
        requireNonNull(facts, "facts");
        rates = List.copyOf(rates);
        untilRepair = List.copyOf(untilRepair);
        requireNonNull(staying, "staying");
        effects = List.copyOf(effects);
        requireNonNull(congruence, "congruence");
        requireNonNull(surface, "surface");
    }
}
