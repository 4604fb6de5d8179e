package org.attune.core.agreement.resampling;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.ratings.Ratings;
import org.attune.core.internal.draws.Crew;
import org.attune.core.internal.draws.Redraw;
import org.attune.core.internal.draws.Streams;

/// The interval of a coefficient when whole sessions are drawn again, because units of one session resemble each other.
///
/// Formula: each draw takes as many sessions as there are, with replacement, and all units of a session as often as it was drawn; the
/// ends are the quantiles .025 and .975 of the coefficients of all draws, at `(B + 1) p` of B in order, between neighbours by a straight
/// line. Each draw has a random stream of its own, so that the number of threads changes nothing, and coefficients with the same
/// sessions share their draws. A draw without a coefficient is counted and left out; where more than one of twenty has none, there is no
/// interval, for what was left out is then no accident. Missing: as in the coefficient. Smallest n: 10 sessions, our choice.
/// With few sessions the interval is too short (docs/methods/bootstrap.md).
///
/// Source: A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, Cambridge University Press 1997,
/// doi:10.1017/CBO9780511802843, chapters 3 and 5. Check: reference file bootstrap.json; perfect agreement has the interval 1 to 1.
public final class Bootstrap implements AutoCloseable {

    /// How many draws tell the ends within about a hundredth: a usual number.
    public static final int USUAL_DRAWS = 2000;
    /// Fewer sessions hardly differ from draw to draw: our choice.
    public static final int LEAST_SESSIONS = 10;

    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;
    private static final int WITHOUT_AT_MOST = 20;

    private final int draws;
    private final long seed;
    private final Crew crew;

    /// @param draws how many, at least 100
    /// @param seed the seed; the same one gives the same interval
    /// @param threads how many threads work; no number changes a result
    public Bootstrap(int draws, long seed, int threads) {
        if (draws < 100) {
            throw new IllegalArgumentException("an interval takes 100 draws or more, but draws was " + draws);
        }
        this.draws = draws;
        this.seed = seed;
        this.crew = new Crew(threads);
    }

    /// The interval of a coefficient.
    public SessionInterval of(Ratings ratings, Sessions sessions, Coefficient coefficient) {
        sessions.mustFit(ratings.layout().units().size());
        if (coefficient.of(ratings) instanceof Agreement.None) {
            return new SessionInterval.None(SessionInterval.Reason.NO_COEFFICIENT);
        }
        return between(SessionSums.of(ratings, sessions, coefficient), sessions.count());
    }

    /// The interval of a share of sums, such as the boundaries that match among all boundaries.
    ///
    /// @param parts what each session adds to the part
    /// @param wholes what it adds to the whole
    public SessionInterval ofShare(double[] parts, double[] wholes) {
        return between(times -> {
            double part = 0;
            double whole = 0;
            for (int session = 0; session < times.length; session++) {
                part += times[session] * parts[session];
                whole += times[session] * wholes[session];
            }
            return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
        }, wholes.length);
    }

    /// The interval of whatever can be computed from how often each session was drawn.
    SessionInterval between(SessionSums sums, int sessions) {
        if (sessions < LEAST_SESSIONS) {
            return new SessionInterval.None(SessionInterval.Reason.TOO_FEW_SESSIONS);
        }
        double[] found = new double[draws];
        crew.each(draws, () -> {
            int[] times = new int[sessions];
            return draw -> {
                Redraw.draw(Streams.stream(seed, draw), times);
                found[draw] = sums.of(times).orElse(Double.POSITIVE_INFINITY);
            };
        });
        Arrays.sort(found);
        int kept = draws;
        while (kept > 0 && found[kept - 1] == Double.POSITIVE_INFINITY) {
            kept--;
        }
        int without = draws - kept;
        return without * WITHOUT_AT_MOST > draws ? new SessionInterval.None(SessionInterval.Reason.DRAWS_WITHOUT)
                : new SessionInterval.Between(Redraw.quantile(found, kept, LOW), Redraw.quantile(found, kept, HIGH),
                        sessions, kept,
                        without);
    }

    @Override
    public void close() {
        crew.close();
    }
}
