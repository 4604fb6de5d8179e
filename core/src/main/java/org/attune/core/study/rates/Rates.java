package org.attune.core.study.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    private final Alike alike;

    /// @param criteria the ways of seeing, in the order of sightings
    public Rates(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
        this.casesOf = new int[criteria.size() * WIDTH];
        this.alike = new Alike(criteria.size(), CaseTotals.MOST_CELLS / WIDTH - criteria.size());
    }

    /// Adds a case.
    ///
    /// @param sightings what each way of seeing made of it
    /// @param sessions how many sessions it had
    public void add(List<Sighting> sightings, int sessions) {
        for (int i = 0; i < criteria.size(); i++) {
            Sighting sighting = sightings.get(i);
            if (sighting.tense() > 0) {
                add(i, counts(sessions, sighting::isTense));
            }
        }
        alike.each(sightings, (group, members) -> {
            int[] judged = counts(sessions, sightings.get(members.nextSetBit(0))::isJudged);
            add(criteria.size() + group, judged);
            members.stream().forEach(criterion -> countCases(criterion, judged));
        });
        totals.endCase();
    }

    /// How many sessions of a case are so, by stratum; the case itself, too, is.
    private static int[] counts(int sessions, IntPredicate isSo) {
        int[] counts = new int[WIDTH];
        counts[Kind.CASES.ordinal()] = 1;
        for (int session = 1; session <= sessions; session++) {
            if (isSo.test(session)) {
                counts[Kind.ALL_SESSIONS.ordinal()]++;
                counts[Stratum.third(session, sessions).ordinal()]++;
                if (session <= LAST_SESSION) {
                    counts[Stratum.WIDE + session - 1] = 1;
                }
            }
        }
        return counts;
    }

    /// Single sessions are kept as differences from the session before, because most do not differ.
    private void add(int row, int[] counts) {
        for (int stratum = 0; stratum < WIDTH; stratum++) {
            int before = stratum > Stratum.WIDE ? counts[stratum - 1] : 0;
            totals.add(row * WIDTH + stratum, counts[stratum] - before);
        }
    }

    private void countCases(int criterion, int[] judged) {
        for (int stratum = 0; stratum < WIDTH; stratum++) {
            casesOf[criterion * WIDTH + stratum] += judged[stratum] > 0 ? 1 : 0;
        }
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
        int[] once = new int[totals.cases()];
        Arrays.fill(once, 1);
        int[] seen = new Summing().sums(once);
        double[][] shares = new double[criteria.size() * WIDTH][draws];
        try (Crew crew = new Crew(threads)) {
            crew.each(draws, () -> {
                int[] times = new int[totals.cases()];
                Summing summing = new Summing();
                return draw -> {
                    Redraw.draw(Streams.stream(seed, draw), times);
                    share(summing.sums(times), shares, draw);
                };
            });
        }
        return rates(seen, shares);
    }

    /// Sums over cases, with room of its own for one thread.
    private final class Summing {

        private final int[] rows = new int[(criteria.size() + alike.size()) * WIDTH];
        private final int[] sums = new int[2 * criteria.size() * WIDTH];
        private final int[][] groups = IntStream.range(0, criteria.size()).mapToObj(alike::of).toArray(int[][]::new);

        /// For each criterion what was tense and what was judged, by stratum, each case as often as it was drawn.
        int[] sums(int[] times) {
            totals.sum(times, rows);
            undoDifferences();
            Arrays.fill(sums, 0);
            for (int criterion = 0; criterion < criteria.size(); criterion++) {
                addRow(criterion, cell(criterion, 0, 0));
                for (int group : groups[criterion]) {
                    addRow(criteria.size() + group, cell(criterion, 1, 0));
                }
            }
            return sums;
        }

        private void undoDifferences() {
            for (int first = 0; first < rows.length; first += WIDTH) {
                for (int stratum = Stratum.WIDE + 1; stratum < WIDTH; stratum++) {
                    rows[first + stratum] += rows[first + stratum - 1];
                }
            }
        }

        private void addRow(int row, int to) {
            for (int stratum = 0; stratum < WIDTH; stratum++) {
                sums[to + stratum] += rows[row * WIDTH + stratum];
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
