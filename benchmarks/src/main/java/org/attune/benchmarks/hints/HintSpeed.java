package org.attune.benchmarks.hints;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import com.sun.management.OperatingSystemMXBean;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.RememberedVectors;
import org.attune.core.transcript.hint.rules.ShippedHintRules;
import org.attune.hints.MiniLm;

/// Times all hint rules, the embedder included, on an invented transcript of 1,500 turns, and the embedder by itself.
///
/// With an argument the texts that were embedded are written to that file, a line each, so that another program can be timed on them.
public final class HintSpeed {

    private static final int TURNS = 1500;
    private static final int ROUNDS = 3;
    private static final double SECOND = 1e9;
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final List<String> WORDS = List.of("I", "don't", "know", "what", "to", "say", "about", "my", "week",
            "work", "was", "hard", "and", "she", "never", "called", "but", "we", "talked", "for", "a", "while", "then",
            "it", "felt", "better", "maybe", "because", "of", "the", "children", "you", "asked", "me", "last", "time");

    private HintSpeed() {}

    /// Runs the timing.
    public static void main(String[] arguments) throws IOException {
        Transcript transcript = transcript();
        List<String> texts = transcript.turns().stream().map(Turn::text).toList();
        if (arguments.length == 1) {
            Files.write(Path.of(arguments[0]), texts);
        }
        long before = System.nanoTime();
        MiniLm model = new MiniLm();
        System.out.printf(Locale.ROOT, "model loaded in %.2f s%n", seconds(before));
        for (int round = 0; round < ROUNDS; round++) {
            before = System.nanoTime();
            RememberedVectors vectors = new RememberedVectors(model);
            List<HintRule> rules = ShippedHintRules.withEmbedder(vectors);
            PlacesToLook.embedAhead(rules, transcript, vectors);
            rules.forEach(rule -> PlacesToLook.look(rule, List.of(transcript), "en"));
            System.out.printf(Locale.ROOT, "all rules on %d turns: %.2f s%n", TURNS, seconds(before));
            before = System.nanoTime();
            long worked = PROCESS.getProcessCpuTime();
            model.embed(texts);
            System.out.printf(Locale.ROOT, "embedder alone: %.0f texts a second, %.0f a CPU second%n",
                    TURNS / seconds(before), TURNS * SECOND / (PROCESS.getProcessCpuTime() - worked));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / SECOND;
    }

    /// Turns of 18 words on average, by turns of client and therapist; all different.
    private static Transcript transcript() {
        SplittableRandom random = new SplittableRandom(1);
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i <= TURNS; i++) {
            String text = random.ints(random.nextInt(4, 33), 0, WORDS.size()).mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            turns.add(new Turn(i, i % 2 == 0 ? "C" : "T", Untimed.UNTIMED, text + "."));
        }
        return new Transcript(List.of(new Speaker("C", Part.CLIENT), new Speaker("T", Part.THERAPIST)), turns);
    }
}
