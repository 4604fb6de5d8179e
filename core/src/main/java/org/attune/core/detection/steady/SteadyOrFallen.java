package org.attune.core.detection.steady;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.steady.FallEvidence.Repeat;

/// The default rule: a client is steady or in a fall, nobody sees which, and the scores say how probable each is.
///
/// Scores wobble, each client by an own amount; the usual level wanders a little and rises early in therapy; a fall lowers the score
/// by some depth until it is mended. Live, a flag is raised when the chance of a fall rises over a threshold that stands for a wished
/// rate of false flags. Looking back, a flag stands where the chance that a fall began, summed over three neighbouring sessions, has a
/// peak over [#WINDOW_CHANCE]. A session without a score only moves time on. Scores at an end of the scale count as bounds.
///
/// Smallest n: 2 scores. Source: docs/methods/steady-or-fallen.md, where the model, its calibration and where it loses are stated.
/// Check: reference file steady_or_fallen.json, all fields to 1e-9.
///
/// @param model what is known of clients before their first score
/// @param thresholdLogit the flag goes up when the logit of the chance of a fall exceeds this
/// @param setting where model and threshold come from, as printed beside each flag
public record SteadyOrFallen(FallModel model, double thresholdLogit, String setting) implements Rule {

    /// The rule's name.
    public static final RuleName NAME = new RuleName("steady-or-fallen", 1);
    /// Without practice data: a flag over a chance of .44, which kept false flags between .045 and .15 per 12 scored sessions in five
    /// simulated regimes. Source: docs/methods/steady-or-fallen.md.
    public static final double SHIPPED_THRESHOLD_LOGIT = -0.25;
    /// Under this chance of a fall it counts as mended, unless the threshold lies lower still and is exceeded. Source: docs/methods/steady-or-fallen.md, where five rules are compared.
    public static final double REPAIRED_UNDER = 0.10;
    /// Looking back, the chance that a fall began at a session or beside it must exceed this. Source: as above.
    public static final double WINDOW_CHANCE = 0.30;

    private static final int LEAST_SCORES = 2;
    /// Keeps the logit finite at chances of 0 and 1.
    private static final double LOGIT_GUARD = 1e-15;

    public SteadyOrFallen {
        requireNonNull(model, "model");
        requireNonNull(setting, "setting");
        if (!Double.isFinite(thresholdLogit)) {
            throw new IllegalArgumentException("thresholdLogit must be a finite number, but was " + thresholdLogit);
        }
    }

    /// The rule as shipped, for a practice that has not fitted its own numbers.
    public static SteadyOrFallen shipped() {
        return new SteadyOrFallen(FallModel.DEFAULTS, SHIPPED_THRESHOLD_LOGIT, "shipped defaults");
    }

    /// The rule as the catalogue offers it: as shipped, since model and threshold are fitted, not typed.
    public static RuleEntry entry() {
        return new RuleEntry(NAME, "steady or fallen",
                "A client is steady or in a fall; nobody sees which. From the client's own wobble, the level they usually "
                        + "have and what is known of other clients it works out how probable a fall is after every score, "
                        + "since when, and when it was mended. The default: it finds the most falls at the same rate of "
                        + "false flags, and works from the second score on.",
                "ours; docs/methods/steady-or-fallen.md", List.of(), chosen -> shipped());
    }

    @Override
    public RuleName name() {
        return NAME;
    }

    @Override
    public String parameters() {
        return "flag over a chance of " + Math.round(100 * thresholdChance()) + " %, " + setting;
    }

    /// The threshold as a chance of a fall.
    public double thresholdChance() {
        return 1 / (1 + Math.exp(-thresholdLogit));
    }

    @Override
    public int leastScores() {
        return LEAST_SCORES;
    }

    @Override
    public boolean looks(Sight sight) {
        return true;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        if (c.course().scores() < LEAST_SCORES) {
            return new Verdict.TooFew(c.course().scores(), LEAST_SCORES);
        }
        FallTrace trace = FallTrace.of(model, c.course());
        return switch (sight) {
            case LIVE -> new Verdict.Judged(live(trace));
            case RETROSPECT -> new Verdict.Judged(inRetrospect(trace));
        };
    }

    /// The falls of a course as they would have been seen live: when each was flagged, since when, and when it was mended.
    ///
    /// No fall is seen while all scores so far are the same: neither in a first score, which has none to fall from, nor in
    /// someone who always ticks one box.
    public List<FallEpisode> episodes(FallTrace trace) {
        List<FallEpisode> episodes = new ArrayList<>();
        Course course = trace.course();
        boolean varies = false;
        boolean over = false;
        boolean open = false;
        int lastClosed = 0;
        for (int i = 0; i < course.scores(); i++) {
            int session = course.sessionAt(i);
            varies |= course.pointsAt(i) != course.pointsAt(0);
            boolean nowOver = varies && logit(trace.chance(session)) > thresholdLogit;
            if (nowOver && !over && open) {
                episodes.addLast(episodes.removeLast().flaggedAgain(session));
            } else if (nowOver && !over) {
                episodes.add(FallEpisode.open(session, trace.smoothedAt(session).onsetAfter(lastClosed)));
                open = true;
            } else if (open && !nowOver && trace.chance(session) < REPAIRED_UNDER) {
                episodes.addLast(episodes.removeLast().repaired(session));
                lastClosed = session;
                open = false;
            }
            over = nowOver;
        }
        return episodes;
    }

    private List<Flag> live(FallTrace trace) {
        List<Flag> flags = new ArrayList<>();
        for (FallEpisode episode : episodes(trace)) {
            flags.add(flag(Sight.LIVE, episode.flaggedAt(),
                    FallEvidence.of(this, trace, episode.flaggedAt(), episode.onset(), Repeat.FIRST)));
            for (int again : episode.again()) {
                flags.add(flag(Sight.LIVE, again,
                        FallEvidence.of(this, trace, again, episode.onset(), Repeat.AGAIN)));
            }
        }
        return flags;
    }

    private List<Flag> inRetrospect(FallTrace trace) {
        List<Flag> flags = new ArrayList<>();
        if (trace.course().neverVaries()) {
            return flags;
        }
        FallTrace.Smoothed back = trace.smoothed();
        for (int session = 1; session <= back.sessions(); session++) {
            double before = session > 1 ? back.began(session - 1) : 0;
            double after = session < back.sessions() ? back.began(session + 1) : 0;
            double here = back.began(session);
            if (here > before && here >= after && before + here + after > WINDOW_CHANCE) {
                flags.add(flag(Sight.RETROSPECT, session, new LookedBack(session, here, before + here + after)));
            }
        }
        return flags;
    }

    private Flag flag(Sight sight, int session, Evidence evidence) {
        return new Flag(NAME, parameters(), sight, session, evidence);
    }

    /// The logit of a chance, finite at 0 and 1.
    public static double logit(double chance) {
        return Math.log((chance + LOGIT_GUARD) / (1 - chance + LOGIT_GUARD));
    }
}
