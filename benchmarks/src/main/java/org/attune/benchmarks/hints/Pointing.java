package org.attune.benchmarks.hints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a rule pointed in each conversation, beside what people marked.
///
/// @param conversations the conversations
/// @param strengths for each of them, the strength of the hint at each turn that got one
record Pointing(List<Conversation> conversations, List<Map<Integer, Double>> strengths) {

    private static final int AT = 10;

    /// Hits, hints beside them, misses, and turns rightly passed over; by conversation.
    private int[][] tables() {
        int[][] tables = new int[conversations.size()][4];
        for (int c = 0; c < tables.length; c++) {
            Conversation conversation = conversations.get(c);
            for (int turn : conversation.marks().keySet()) {
                boolean isHinted = strengths.get(c).containsKey(turn);
                tables[c][(isHinted ? 0 : 2) + (conversation.isMarked(turn) == isHinted ? 0 : 1)]++;
            }
            // Behind a turn without a hint, right means unmarked.
            int right = tables[c][2];
            tables[c][2] = tables[c][3];
            tables[c][3] = right;
        }
        return tables;
    }

    Counts counts() {
        int[] sum = new int[4];
        for (int[] table : tables()) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += table[i];
            }
        }
        return new Counts(sum[0], sum[1], sum[2], sum[3]);
    }

    /// @param hits hints at marked turns
    /// @param beside hints at unmarked turns
    /// @param missed marked turns without a hint
    /// @param passed unmarked turns without a hint
    record Counts(int hits, int beside, int missed, int passed) {
        double precision() {
            return (double) hits / (hits + beside);
        }

        double recall() {
            return (double) hits / (hits + missed);
        }

        int turns() {
            return hits + beside + missed + passed;
        }
    }

    ConversationDraws.Interval balancedAccuracy() {
        int[][] tables = tables();
        return ConversationDraws.interval(tables.length, times -> {
            double[] sum = new double[4];
            for (int c = 0; c < times.length; c++) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += times[c] * tables[c][i];
                }
            }
            return (sum[0] / (sum[0] + sum[2]) + sum[3] / (sum[1] + sum[3])) / 2;
        });
    }

    /// The share of marked turns among the ten strongest places of each conversation, fewer where there are fewer, all together.
    double precisionAtTen() {
        int places = 0;
        int hits = 0;
        for (int c = 0; c < conversations.size(); c++) {
            Conversation conversation = conversations.get(c);
            List<Map.Entry<Integer, Double>> strongest = strengths.get(c).entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(AT).toList();
            places += strongest.size();
            hits += (int) strongest.stream().filter(place -> conversation.isMarked(place.getKey())).count();
        }
        return (double) hits / places;
    }

    /// The places that so many of several pointings agree on; the more, the stronger.
    static Pointing together(List<Pointing> several, int least) {
        List<Map<Integer, Double>> strengths = new ArrayList<>();
        List<Conversation> conversations = several.getFirst().conversations();
        for (int c = 0; c < conversations.size(); c++) {
            Map<Integer, Double> rules = new HashMap<>();
            for (Pointing each : several) {
                each.strengths().get(c).keySet().forEach(turn -> rules.merge(turn, 1.0, Double::sum));
            }
            rules.values().removeIf(many -> many < least);
            strengths.add(rules);
        }
        return new Pointing(conversations, strengths);
    }
}
