package org.attune.benchmarks.hints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Turn;

/// Whether timing and length of the first half of a conversation tell that it was made to show low quality.
///
/// The second half is not looked at. The combination is a logistic regression on the four single figures, scaled, with a small ridge,
/// fitted on four fifths of the conversations and judged on the fifth it did not see.
final class FirstHalves {

    private static final List<String> FIGURES = List.of("client's words a turn", "therapist's words a turn",
            "seconds a turn", "therapist's share of the time");
    private static final int LEAST_TURNS = 10;
    private static final int FOLDS = 5;
    private static final int STEPS = 2000;
    private static final double RATE = 0.1;
    private static final double RIDGE = 0.05;

    private final boolean[] isLow;
    private final double[][] figures;

    FirstHalves(List<Conversation> all) {
        List<Conversation> conversations = all.stream().filter(each -> each.transcript().turns().size() >= LEAST_TURNS)
                .toList();
        isLow = new boolean[conversations.size()];
        figures = new double[conversations.size()][];
        for (int c = 0; c < isLow.length; c++) {
            isLow[c] = conversations.get(c).isLow();
            figures[c] = figures(conversations.get(c));
        }
    }

    int conversations() {
        return isLow.length;
    }

    int low() {
        int low = 0;
        for (boolean each : isLow) {
            low += each ? 1 : 0;
        }
        return low;
    }

    /// The area under the curve of each figure by itself and of the fitted combination; the higher the figure, the lower the quality.
    Map<String, ConversationDraws.Interval> areas() {
        Map<String, ConversationDraws.Interval> areas = new LinkedHashMap<>();
        for (int f = 0; f < FIGURES.size(); f++) {
            int figure = f;
            areas.put(FIGURES.get(f), area(Arrays.stream(figures).mapToDouble(row -> row[figure]).toArray()));
        }
        areas.put("all four, fitted in folds", area(fitted()));
        return areas;
    }

    private static double[] figures(Conversation conversation) {
        List<Turn> half = conversation.transcript().turns().subList(0, conversation.transcript().turns().size() / 2);
        double[] words = new double[2];
        double[] turns = new double[2];
        double[] seconds = new double[2];
        for (Turn turn : half) {
            int who = conversation.transcript().partOf(turn.speaker()) == Part.CLIENT ? 0 : 1;
            words[who] += turn.words();
            turns[who]++;
            seconds[who] += turn.timing() instanceof Timing.Between between
                    ? (between.endMillis() - between.startMillis()) / 1000.0
                    : 0;
        }
        return new double[] {words[0] / Math.max(1, turns[0]), words[1] / Math.max(1, turns[1]),
                (seconds[0] + seconds[1]) / half.size(), seconds[1] / Math.max(1, seconds[0] + seconds[1])};
    }

    private ConversationDraws.Interval area(double[] scores) {
        return ConversationDraws.interval(scores.length, times -> {
            double pairs = 0;
            double right = 0;
            for (int low = 0; low < scores.length; low++) {
                for (int high = 0; isLow[low] && high < scores.length; high++) {
                    double weight = isLow[high] ? 0 : (double) times[low] * times[high];
                    pairs += weight;
                    right += weight * (Math.signum(scores[low] - scores[high]) + 1) / 2;
                }
            }
            return right / pairs;
        });
    }

    /// Scores of conversations by a fit that did not see them. Folds take turns over low and other conversations alike.
    private double[] fitted() {
        int[] fold = new int[isLow.length];
        int[] seen = new int[2];
        for (int c = 0; c < fold.length; c++) {
            fold[c] = seen[isLow[c] ? 1 : 0]++ % FOLDS;
        }
        double[] scores = new double[isLow.length];
        for (int f = 0; f < FOLDS; f++) {
            List<Integer> training = new ArrayList<>();
            for (int c = 0; c < fold.length; c++) {
                if (fold[c] != f) {
                    training.add(c);
                }
            }
            double[][] scaling = scaling(training);
            double[] weights = weights(training, scaling);
            for (int c = 0; c < fold.length; c++) {
                scores[c] = fold[c] == f ? sum(weights, figures[c], scaling) : scores[c];
            }
        }
        return scores;
    }

    private double[][] scaling(List<Integer> training) {
        double[][] scaling = new double[2][FIGURES.size()];
        for (int f = 0; f < FIGURES.size(); f++) {
            int figure = f;
            double mean = training.stream().mapToDouble(c -> figures[c][figure]).average().orElse(0);
            scaling[0][f] = mean;
            scaling[1][f] = Math.sqrt(training.stream().mapToDouble(c -> Math.pow(figures[c][figure] - mean, 2))
                    .average().orElse(1));
        }
        return scaling;
    }

    private double[] weights(List<Integer> training, double[][] scaling) {
        double[] weights = new double[FIGURES.size() + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[weights.length];
            for (int c : training) {
                double off = (isLow[c] ? 1 : 0) - 1 / (1 + Math.exp(-sum(weights, figures[c], scaling)));
                for (int f = 0; f < FIGURES.size(); f++) {
                    slope[f] += off * (figures[c][f] - scaling[0][f]) / scaling[1][f];
                }
                slope[FIGURES.size()] += off;
            }
            for (int f = 0; f < weights.length; f++) {
                weights[f] += RATE * (slope[f] / training.size() - (f < FIGURES.size() ? RIDGE * weights[f] : 0));
            }
        }
        return weights;
    }

    private static double sum(double[] weights, double[] row, double[][] scaling) {
        double sum = weights[row.length];
        for (int f = 0; f < row.length; f++) {
            sum += weights[f] * (row[f] - scaling[0][f]) / scaling[1][f];
        }
        return sum;
    }
}
