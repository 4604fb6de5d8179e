package org.attune.core.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.attune.core.internal.draws.Crew;
import org.attune.core.internal.draws.Streams;
import org.attune.core.sequence.CodeSequence.Step;
import org.attune.core.sequence.LagTable.Codes;
import org.attune.core.sequence.LagTable.Orders;

/// Which codes follow which, one to five places later, and how often another order of the same codes would do as much.
///
/// The permutation puts the codes of each session into another order, those of each speaker among that speaker's places, as often as
/// asked, and counts for each cell how many orders reach
/// the count; `p = min(1, 2 min((1 + as many or more) / (B + 1), (1 + as many or fewer) / (B + 1)))`. It holds what a session's codes
/// are, so that sessions that differ in their codes alone show nothing. What these orders would have on average is computed over all of
/// them, without drawing. Each draw has a random stream of its own, so that the number of
/// threads changes nothing. Many cells are looked at: of a hundred, five have p below .05 by chance.
///
/// Source: R. Bakeman, B. F. Robinson and V. Quera, Psychological Methods 1 (1996) 4-15, doi:10.1037/1082-989X.1.1.4.
/// Check: reference file lag_sequences.json; docs/methods/lag-sequences.md.
public final class LagAnalysis {

    /// Longer than this hardly anything follows anything: the custom.
    public static final int MOST_LAGS = 5;
    /// How many orders tell p within a hundredth: a usual number.
    public static final int USUAL_DRAWS = 2000;

    private final List<Step> codes;
    private final int[][] sessions;
    private final int[][][] places;
    private final int[] lags;

    private LagAnalysis(List<CodeSequence> sequences, int[] lags) {
        this.codes = sequences.stream().flatMap(sequence -> sequence.steps().stream()).distinct()
                .sorted(Comparator.comparing(Step::speaker).thenComparing(Step::code)).toList();
        Map<Step, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        this.sessions = sequences.stream()
                .map(sequence -> sequence.steps().stream().mapToInt(step -> numbers.getOrDefault(step, 0)).toArray())
                .toArray(int[][]::new);
        this.places = sequences.stream().map(sequence -> speakers().stream()
                .map(speaker -> IntStream.range(0, sequence.steps().size())
                        .filter(at -> sequence.steps().get(at).speaker().equals(speaker)).toArray())
                .toArray(int[][]::new)).toArray(int[][][]::new);
        this.lags = lags;
    }

    private List<String> speakers() {
        return codes.stream().map(Step::speaker).distinct().toList();
    }

    private Codes codesOf(String speaker) {
        List<Integer> numbers = IntStream.range(0, codes.size())
                .filter(code -> codes.get(code).speaker().equals(speaker)).boxed().toList();
        return new Codes(speaker, numbers.stream().map(number -> codes.get(number).words()).toList(), numbers);
    }

    /// The tables of lag 1 to so many, and of every way from one speaker to another that was gone.
    ///
    /// @param lags from 1 to [#MOST_LAGS]
    /// @param draws how many other orders, at least 100
    /// @param seed the seed; the same one gives the same p
    /// @param threads how many threads work; no number changes a result
    public static List<LagTable> of(List<CodeSequence> sequences, int lags, int draws, long seed, int threads) {
        return of(sequences, IntStream.rangeClosed(1, mostly(lags)).toArray(), draws, seed, threads);
    }

    /// The tables of one lag alone. They are the ones that it has among those of all lags, for an order is the same whatever is counted
    /// in it.
    ///
    /// @param lag from 1 to [#MOST_LAGS]
    /// @param draws how many other orders, at least 100
    /// @param seed the seed; the same one gives the same p
    /// @param threads how many threads work; no number changes a result
    public static List<LagTable> at(List<CodeSequence> sequences, int lag, int draws, long seed, int threads) {
        return of(sequences, new int[] {mostly(lag)}, draws, seed, threads);
    }

    private static int mostly(int lags) {
        if (lags < 1 || lags > MOST_LAGS) {
            throw new IllegalArgumentException("lags run from 1 to " + MOST_LAGS + ", but lags was " + lags);
        }
        return lags;
    }

    private static List<LagTable> of(List<CodeSequence> sequences, int[] lags, int draws, long seed, int threads) {
        if (draws < 100) {
            throw new IllegalArgumentException("p takes 100 orders or more, but draws was " + draws);
        }
        LagAnalysis analysis = new LagAnalysis(sequences, lags);
        int[][][] counts = analysis.counts(analysis.sessions);
        double[][][] means = analysis.means();
        double[][][] chances = analysis.chances(counts, draws, seed, threads);
        List<LagTable> tables = new ArrayList<>();
        for (int place = 0; place < lags.length; place++) {
            for (String given : analysis.speakers()) {
                for (String then : analysis.speakers()) {
                    tables.add(LagTable.of(lags[place], analysis.codesOf(given), analysis.codesOf(then),
                            counts[place], new Orders(means[place], chances[place])));
                }
            }
        }
        return tables.stream().filter(table -> table.transitions() > 0).toList();
    }

    /// The counts of each lag, of each code after each other.
    private int[][][] counts(int[][] ordered) {
        int[][][] counts = new int[lags.length][codes.size()][codes.size()];
        for (int[] session : ordered) {
            for (int place = 0; place < lags.length; place++) {
                for (int at = 0; at + lags[place] < session.length; at++) {
                    counts[place][session[at]][session[at + lags[place]]]++;
                }
            }
        }
        return counts;
    }

    /// How often each code comes after each other one on average over all orders, each of which is as likely.
    ///
    /// Formula: the sum over sessions of `w a b / (A B)`, for w places of the one speaker that have one of the other's so many places later,
    /// A and B places of the two in all, and a and b of them with the codes; for two codes of one speaker `w a b / (A (A - 1))`, and for a
    /// code after itself `w a (a - 1) / (A (A - 1))`.
    private double[][][] means() {
        List<String> speakers = speakers();
        int[] speaks = codes.stream().mapToInt(code -> speakers.indexOf(code.speaker())).toArray();
        double[][][] means = new double[lags.length][codes.size()][codes.size()];
        for (int[] session : sessions) {
            for (int place = 0; place < lags.length; place++) {
                addMeans(session, lags[place], speaks, means[place]);
            }
        }
        return means;
    }

    /// @param speaks the number of the speaker of each code
    private static void addMeans(int[] session, int lag, int[] speaks, double[][] means) {
        int[] of = new int[speaks.length];
        int[] all = new int[speaks.length];
        int[][] ways = new int[speaks.length][speaks.length];
        for (int at = 0; at < session.length; at++) {
            of[session[at]]++;
            all[speaks[session[at]]]++;
            if (at + lag < session.length) {
                ways[speaks[session[at]]][speaks[session[at + lag]]]++;
            }
        }
        for (int row = 0; row < of.length; row++) {
            for (int column = 0; column < of.length; column++) {
                double way = ways[speaks[row]][speaks[column]];
                if (way > 0 && of[row] > 0) {
                    double left = of[column] - (row == column ? 1.0 : 0);
                    double places = all[speaks[column]] - (speaks[row] == speaks[column] ? 1.0 : 0);
                    means[row][column] += way * of[row] * left / (all[speaks[row]] * places);
                }
            }
        }
    }

    /// How many orders reached a count from above and from below.
    private record Reached(int[][][] orMore, int[][][] orFewer) {

        static Reached none(int lags, int codes) {
            return new Reached(new int[lags][codes][codes], new int[lags][codes][codes]);
        }

        void add(int[][][] drawn, int[][][] observed) {
            for (int lag = 0; lag < drawn.length; lag++) {
                for (int row = 0; row < drawn[lag].length; row++) {
                    for (int column = 0; column < drawn[lag].length; column++) {
                        int apart = Integer.compare(drawn[lag][row][column], observed[lag][row][column]);
                        orMore[lag][row][column] += apart >= 0 ? 1 : 0;
                        orFewer[lag][row][column] += apart <= 0 ? 1 : 0;
                    }
                }
            }
        }
    }

    private double[][][] chances(int[][][] observed, int draws, long seed, int threads) {
        List<Reached> ofThreads = new ArrayList<>();
        try (Crew crew = new Crew(threads)) {
            crew.each(draws, () -> {
                Reached reached = Reached.none(lags.length, codes.size());
                synchronized (ofThreads) {
                    ofThreads.add(reached);
                }
                int[][] shuffled = Arrays.stream(sessions).map(int[]::clone).toArray(int[][]::new);
                return draw -> {
                    shuffle(shuffled, Streams.stream(seed, draw));
                    reached.add(counts(shuffled), observed);
                };
            });
        }
        double[][][] chances = new double[lags.length][codes.size()][codes.size()];
        for (int lag = 0; lag < lags.length; lag++) {
            for (int row = 0; row < codes.size(); row++) {
                for (int column = 0; column < codes.size(); column++) {
                    int more = 1;
                    int fewer = 1;
                    for (Reached reached : ofThreads) {
                        more += reached.orMore[lag][row][column];
                        fewer += reached.orFewer[lag][row][column];
                    }
                    chances[lag][row][column] = Math.min(1, 2.0 * Math.min(more, fewer) / (draws + 1.0));
                }
            }
        }
        return chances;
    }

    /// Starts from the order as it was, so that a draw does not depend on the one before it.
    private void shuffle(int[][] shuffled, RandomGenerator random) {
        for (int session = 0; session < sessions.length; session++) {
            int[] codesOf = shuffled[session];
            System.arraycopy(sessions[session], 0, codesOf, 0, codesOf.length);
            for (int[] own : places[session]) {
                for (int i = own.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    int swap = codesOf[own[i]];
                    codesOf[own[i]] = codesOf[own[j]];
                    codesOf[own[j]] = swap;
                }
            }
        }
    }
}
