package org.attune.core.tension;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Rupture.RepairState;

/// Whether the scores and the people say the same of a repair. Neither is held to be right: that they differ is worth a talk.
///
/// How much is mended comes in three steps, *mended*, *partly* and *not*. An ending that says nothing of that, because it is not known
/// or because the therapy came to a good end, is compared with nothing. Which ending is which step is our choice.
public sealed interface Mending {

    /// How much is mended.
    enum Share {
        MENDED, PARTLY, NOT
    }

    /// No side has said how much is mended.
    record NobodySaid() implements Mending {}

    /// Too few scores came after to compare with.
    ///
    /// @param said what each side said that can be compared
    record TooFewScores(Map<Respondent, Ending> said) implements Mending {
        public TooFewScores {
            said = kept(said);
        }
    }

    /// The scores and whoever said it say the same.
    ///
    /// @param share how much is mended
    /// @param said what each side said that can be compared
    record Alike(Share share, Map<Respondent, Ending> said) implements Mending {
        public Alike {
            requireNonNull(share, "share");
            said = kept(said);
        }
    }

    /// The scores say one thing, and a side at least another.
    ///
    /// @param scores how much is mended by the scores
    /// @param said what each side said that can be compared, whether it differs or not
    record Apart(Share scores, Map<Respondent, Ending> said) implements Mending {
        public Apart {
            requireNonNull(scores, "scores");
            said = kept(said);
        }

        /// Whether a side says something else than the scores.
        public boolean isApart(Respondent side) {
            return Optional.ofNullable(said.get(side)).flatMap(Mending::share).filter(share -> share != scores)
                    .isPresent();
        }
    }

    /// Compares.
    ///
    /// @param tension the tension as the scores show it
    /// @param said how each side says that it ended; a side that has not said is not there
    static Mending compare(Rupture tension, Map<Respondent, Ending> said) {
        Map<Respondent, Ending> comparable = new EnumMap<>(Respondent.class);
        for (Entry<Respondent, Ending> one : said.entrySet()) {
            if (share(one.getValue()).isPresent()) {
                comparable.put(one.getKey(), one.getValue());
            }
        }
        if (comparable.isEmpty()) {
            return new NobodySaid();
        }
        Optional<Share> scores = share(tension.state());
        if (scores.isEmpty()) {
            return new TooFewScores(comparable);
        }
        Apart apart = new Apart(scores.get(), comparable);
        return comparable.keySet().stream().anyMatch(apart::isApart) ? apart : new Alike(scores.get(), comparable);
    }

    /// How much is mended where this is how it ended; empty where it says nothing of that.
    static Optional<Share> share(Ending ending) {
        return switch (ending) {
            case REPAIRED -> Optional.of(Share.MENDED);
            case PARTLY -> Optional.of(Share.PARTLY);
            case SET_ASIDE, ENDED_BADLY -> Optional.of(Share.NOT);
            case ENDED_WELL, UNKNOWN -> Optional.empty();
        };
    }

    /// How much is mended by the scores; empty where there are too few.
    static Optional<Share> share(RepairState state) {
        return switch (state) {
            case REPAIRED -> Optional.of(Share.MENDED);
            case PARTLY -> Optional.of(Share.PARTLY);
            case UNRESOLVED -> Optional.of(Share.NOT);
            case TOO_FEW_AFTER -> Optional.empty();
        };
    }

    private static Map<Respondent, Ending> kept(Map<Respondent, Ending> said) {
        return Collections.unmodifiableMap(new EnumMap<>(said));
    }
}
