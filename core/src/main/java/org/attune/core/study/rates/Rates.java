package org.attune.core.study.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.core.internal.draws.Crew;
import org.attune.core.internal.draws.Redraw;
import org.attune.core.internal.draws.Streams;
import org.attune.core.study.Criterion;
import org.attune.core.study.Sighting;
import org.attune.core.study.rates.Rate.Between;
import org.attune.core.study.rates.Rate.Interval;
import org.attune.core.study.rates.Rate.TooFewCases;
import org.attune.core.study.rates.Rate.Unvaried;
import org.attune.core.study.rates.Stratum.Kind;

/// Counts how often tensions were seen: in cases, in sessions, by third of a case and by session number, for each way of seeing.
///
/// Formula: sessions seen as tense over sessions judged; the interval draws as many cases as there are, with replacement and all their
/// sessions, because sessions of one case resemble each other, and takes the quantiles .025 and .975 of the shares. All ways of seeing
/// share the draws. Missing: a session that was not judged is in no share; a draw in which nothing was judged is left out. Smallest n: 10
/// cases in the stratum, our choice; where none or all were tense there is no interval.
///
/// Source: A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application, Cambridge University Press 1997,
/// doi:10.1017/CBO9780511802843, section 3.8. Check: reference file study.json.
public final class Rates {

    /// Intervals over fewer cases are refused: our choice.
    public static final int LEAST_CASES = 10;
    /// Later sessions are in no stratum of their own: our choice.
    public static final int LAST_SESSION = 20;

    private static final int WIDTH = Stratum.WIDE + LAST_SESSION;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private final List<Criterion> criteria;
    private final CaseTotals totals = new CaseTotals();
    private final int[] casesOf;

    /// @param criteria the ways of seeing, in the order of sightings
    public Rates(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
        this.casesOf = new int[criteria.size() * WIDTH];
    }

    /// Adds a case.
    ///
    /// @param sightings what each way of seeing made of it
    /// @param sessions how many sessions it had
    public void add(List<Sighting> sightings, int sessions) {
        for (int i = 0; i < criteria.size(); i++) {
            add(i, sightings.get(i), sessions);
        }
        totals.endCase();
    }

    /// Single sessions are kept as differences from the session before, because most do not differ.
    private void add(int criterion, Sighting sighting, int sessions) {
        if (sighting.judged() == 0) {
            return;
        }
        int[] wide = new int[2 * Stratum.WIDE];
        count(wide, Kind.CASES, sighting.tense() > 0);
        boolean wasJudged = false;
        boolean wasTense = false;
        for (int session = 1; session <= sessions; session++) {
            boolean isJudged = sighting.isJudged(session);
            boolean isTense = sighting.isTense(session);
            if (isJudged) {
                count(wide, Kind.ALL_SESSIONS, isTense);
                count(wide, Stratum.third(session, sessions), isTense);
            }
            if (session <= LAST_SESSION) {
                int stratum = Stratum.WIDE + session - 1;
                totals.add(cell(criterion, 0, stratum), (isTense ? 1 : 0) - (wasTense ? 1 : 0));
                totals.add(cell(criterion, 1, stratum), (isJudged ? 1 : 0) - (wasJudged ? 1 : 0));
                casesOf[criterion * WIDTH + stratum] += isJudged ? 1 : 0;
                wasTense = isTense;
                wasJudged = isJudged;
            }
        }
        if (sessions < LAST_SESSION) {
            totals.add(cell(criterion, 0, Stratum.WIDE + sessions), wasTense ? -1 : 0);
            totals.add(cell(criterion, 1, Stratum.WIDE + sessions), wasJudged ? -1 : 0);
        }
        for (int stratum = 0; stratum < Stratum.WIDE; stratum++) {
            totals.add(cell(criterion, 0, stratum), wide[stratum]);
            totals.add(cell(criterion, 1, stratum), wide[Stratum.WIDE + stratum]);
            casesOf[criterion * WIDTH + stratum] += wide[Stratum.WIDE + stratum] > 0 ? 1 : 0;
        }
    }

    private static void count(int[] wide, Kind kind, boolean isTense) {
        wide[kind.ordinal()] += isTense ? 1 : 0;
        wide[Stratum.WIDE + kind.ordinal()]++;
    }

    private static int cell(int criterion, int whole, int stratum) {
        return (2 * criterion + whole) * WIDTH + stratum;
    }

    /// All shares of which something was judged, by criterion, then by stratum.
    ///
    /// @param draws how many draws, at least 100
    /// @param seed the seed; the same one gives the same intervals
    /// @param threads how many threads work; no number changes a result
    public List<Rate> table(int draws, long seed, int threads) {
        if (draws < 100) {
            throw new IllegalArgumentException("an interval takes 100 draws or more, but draws was " + draws);
        }
        int cells = 2 * criteria.size() * WIDTH;
        int[] once = new int[totals.cases()];
        Arrays.fill(once, 1);
        int[] seen = new int[cells];
        totals.sum(once, seen);
        undoDifferences(seen);
        double[][] shares = new double[criteria.size() * WIDTH][draws];
        try (Crew crew = new Crew(threads)) {
            crew.each(draws, () -> {
                int[] times = new int[totals.cases()];
                int[] sums = new int[cells];
                return draw -> {
                    Redraw.draw(Streams.stream(seed, draw), times);
                    totals.sum(times, sums);
                    undoDifferences(sums);
                    share(sums, shares, draw);
                };
            });
        }
        return rates(seen, shares);
    }

    private void undoDifferences(int[] sums) {
        for (int row = 0; row < 2 * criteria.size(); row++) {
            for (int stratum = Stratum.WIDE + 1; stratum < WIDTH; stratum++) {
                sums[row * WIDTH + stratum] += sums[row * WIDTH + stratum - 1];
            }
        }
    }

    private void share(int[] sums, double[][] shares, int draw) {
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            for (int stratum = 0; stratum < WIDTH; stratum++) {
                int judged = sums[cell(criterion, 1, stratum)];
                shares[criterion * WIDTH + stratum][draw] = judged == 0 ? Double.POSITIVE_INFINITY
                        : (double) sums[cell(criterion, 0, stratum)] / judged;
            }
        }
    }

    private List<Rate> rates(int[] seen, double[][] shares) {
        List<Rate> rates = new ArrayList<>();
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            for (int stratum = 0; stratum < WIDTH; stratum++) {
                int judged = seen[cell(criterion, 1, stratum)];
                int place = criterion * WIDTH + stratum;
                if (judged > 0) {
                    rates.add(new Rate(criteria.get(criterion), Stratum.at(stratum), seen[cell(criterion, 0, stratum)],
                            judged, casesOf[place],
                            interval(seen[cell(criterion, 0, stratum)], judged, shares[place], casesOf[place])));
                }
            }
        }
        return rates;
    }

    private static Interval interval(int tense, int judged, double[] shares, int cases) {
        if (cases < LEAST_CASES) {
            return new TooFewCases(LEAST_CASES);
        }
        if (tense == 0 || tense == judged) {
            return new Unvaried();
        }
        Arrays.sort(shares);
        int kept = shares.length;
        while (kept > 1 && shares[kept - 1] == Double.POSITIVE_INFINITY) {
            kept--;
        }
        return new Between(Redraw.quantile(shares, kept, LOW), Redraw.quantile(shares, kept, HIGH));
    }
}
