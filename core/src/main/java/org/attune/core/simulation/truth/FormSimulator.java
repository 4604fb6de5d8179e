package org.attune.core.simulation.truth;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.attune.core.course.Course;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.Item.Answers;
import org.attune.core.instrument.Item.Asked;
import org.attune.core.instrument.Item.Feature;
import org.attune.core.instrument.ScaleKey;

/// Fills a form for both people of an invented case, item by item, and lets the therapist guess.
///
/// The items of the form's first scale make exactly the score that the case has; the question about strain is answered from the tensions
/// that are there, with some silence and some false notes; whatever is asked after it is drawn evenly. Guesses lean to the good side,
/// more so in a tension. The sizes are our choice: they make a practice to look at, not a study.
///
/// @param form a form whose first scale is the mean of its items
public record FormSimulator(Instrument form) {

    /// The share of sessions in a tension in which the client says that there was strain.
    private static final double SAYS_SO = 0.8;
    /// The share of other sessions in which the client says so.
    private static final double SAYS_SO_ALL_THE_SAME = 0.06;
    /// The share of what the client says that the therapist says, too.
    private static final double THERAPIST_AGREES = 0.5;
    /// How strong strain is: this for each wobble that the tension is deep, and at least a trace.
    private static final double STRENGTH_PER_WOBBLE = 1.1;
    /// The share of guesses that are a step or two too high, and in a tension; and of the others, those that are one too low.
    private static final double GUESSED_HIGH = 0.3;
    private static final double GUESSED_HIGH_IN_TENSION = 0.75;
    private static final double GUESSED_LOW = 0.3;

    public FormSimulator {
        requireNonNull(form, "form");
        if (form.scales().getFirst().formula() != ScaleKey.Formula.MEAN) {
            throw new IllegalArgumentException("only a form whose first scale is a mean can be filled from its scores");
        }
    }

    /// What was filled in about one session; answers by item id, none for a person who did not answer.
    ///
    /// @param session the session, from 1
    /// @param client the client's answers
    /// @param therapist the therapist's answers
    /// @param guess what the therapist thought that the client would answer
    public record Filled(int session, Map<String, Integer> client, Map<String, Integer> therapist,
            Map<String, Integer> guess) {
        public Filled {
            client = Map.copyOf(client);
            therapist = Map.copyOf(therapist);
            guess = Map.copyOf(guess);
        }

        /// Says which session, never what was answered.
        @Override
        public String toString() {
            return "Filled[session " + session + "]";
        }
    }

    /// Fills the form for every session of a case.
    public List<Filled> fill(SimulatedCase simulated, RandomGenerator random) {
        int last = simulated.scored().course().lastSession();
        return IntStream.rangeClosed(1, last).mapToObj(session -> fill(simulated, session, random)).toList();
    }

    private Filled fill(SimulatedCase simulated, int session, RandomGenerator random) {
        double depth = depthAt(simulated, session);
        boolean isSaid = random.nextDouble() < (depth > 0 ? SAYS_SO : SAYS_SO_ALL_THE_SAME);
        int strain = isSaid ? Math.max(1, (int) Math.round(STRENGTH_PER_WOBBLE * depth)) : 0;
        int echoed = random.nextDouble() < THERAPIST_AGREES ? Math.max(0, strain - 1) : 0;
        Map<String, Integer> client = answers(simulated.scored().course(), session, strain, random);
        Map<String, Integer> therapist = answers(simulated.scored().counterpart(), session, echoed, random);
        return new Filled(session, client, therapist,
                client.isEmpty() || therapist.isEmpty() ? Map.of() : guesses(client, depth > 0, random));
    }

    private static double depthAt(SimulatedCase simulated, int session) {
        int last = simulated.scored().course().lastSession();
        return simulated.truth().stream()
                .filter(known -> session >= known.onset() && session <= known.lastLowered(last))
                .mapToDouble(KnownRupture::depthWobbles).max().orElse(0);
    }

    private Map<String, Integer> answers(Course course, int session, int strain, RandomGenerator random) {
        int index = course.indexOf(session);
        if (index < 0) {
            return Map.of();
        }
        List<String> scored = form.scales().getFirst().items();
        Map<String, Integer> answers = split(course.scale().turn(course.pointsAt(index)), scored, random);
        for (Item item : form.items()) {
            if (item.feature() == Feature.REPORT) {
                answers.put(item.id(), Math.clamp(strain, item.answers().lowest(), item.answers().highest()));
            } else if (item.asked() instanceof Asked.After && item.asked().isAsked(answers)) {
                answers.put(item.id(), random.nextInt(item.answers().lowest(), item.answers().highest() + 1));
            }
        }
        return answers;
    }

    /// Answers with just this mean: as even as they can be, then a point moved from one item to another now and then.
    private Map<String, Integer> split(double mean, List<String> items, RandomGenerator random) {
        int[] points = new int[items.size()];
        int left = (int) Math.round(mean * points.length);
        for (int i = 0; i < points.length; i++) {
            points[i] = left / (points.length - i);
            left -= points[i];
        }
        int giver = random.nextInt(points.length);
        int taker = random.nextInt(points.length);
        if (giver != taker && points[giver] > range(items.get(giver)).lowest()
                && points[taker] < range(items.get(taker)).highest()) {
            points[giver]--;
            points[taker]++;
        }
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            answers.put(items.get(i), points[i]);
        }
        return answers;
    }

    private Map<String, Integer> guesses(Map<String, Integer> client, boolean isTense, RandomGenerator random) {
        Map<String, Integer> guesses = new LinkedHashMap<>();
        for (String item : form.scales().getFirst().items()) {
            boolean isHigh = random.nextDouble() < (isTense ? GUESSED_HIGH_IN_TENSION : GUESSED_HIGH);
            int off = isHigh ? 1 + random.nextInt(2) : random.nextDouble() < GUESSED_LOW ? -1 : 0;
            int answered = client.getOrDefault(item, range(item).lowest());
            guesses.put(item, Math.clamp(answered + off, range(item).lowest(), range(item).highest()));
        }
        return guesses;
    }

    private Answers range(String item) {
        return form.findItem(item).orElseThrow().answers();
    }
}
