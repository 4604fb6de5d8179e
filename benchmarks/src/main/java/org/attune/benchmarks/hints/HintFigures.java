package org.attune.benchmarks.hints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.benchmarks.hints.dropped.DroppedRules;
import org.attune.core.transcript.hint.Hint;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.Look;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.Proxy;
import org.attune.core.transcript.hint.RememberedVectors;
import org.attune.core.transcript.hint.rules.ShippedHintRules;
import org.attune.hints.MiniLm;

/// Measures how well hint rules point at what people marked in AnnoMI, and prints the tables of benchmarks/hints.md.
///
/// The one argument is the file. Nothing of it but counts is printed.
public final class HintFigures {

    private final RememberedVectors vectors = new RememberedVectors(new MiniLm());
    private final List<Conversation> all;
    private final List<Conversation> unseen;
    private final List<Conversation> seen;
    private final List<Conversation> several;

    private HintFigures(List<Conversation> all) {
        this.all = all;
        this.unseen = all.stream().filter(each -> each.id() % 2 == 1).toList();
        this.seen = all.stream().filter(each -> each.id() % 2 == 0).toList();
        this.several = all.stream().filter(Conversation::hasSeveralAnnotators).toList();
    }

    /// Runs the measurement.
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path file = Path.of(arguments[0]);
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        HintFigures figures = new HintFigures(AnnoMi.read(file));
        List<String> lines = new ArrayList<>();
        lines.add("File: SHA-256 " + hash + ".");
        figures.rules(lines);
        figures.halves(lines);
        lines.forEach(System.out::println);
    }

    private void rules(List<String> lines) {
        Pointing none = new Pointing(unseen, unseen.stream().map(each -> Map.<Integer, Double>of()).toList());
        Pointing.Counts turns = none.counts();
        lines.add(String.format(Locale.ROOT,
                "%n%d odd-numbered conversations with %d turns by the client, %d of them marked (%.3f: the precision of pointing at random).",
                unseen.size(), turns.turns(), turns.missed(), (double) turns.missed() / turns.turns()));
        lines.add(
                String.format(Locale.ROOT, "Annotators among themselves, %d conversations, AC1 %.3f.%n", several.size(),
                        HumanAgreement.ofAnnotators(several)));
        lines.add("| rule | hints | right | precision | recall | balanced accuracy (95 %) | precision at 10 | AC1 with "
                + "annotators | balanced accuracy, even-numbered |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        List<HintRule.OfTurns> shipped = new ArrayList<>();
        for (HintRule rule : ShippedHintRules.withEmbedder(vectors)) {
            if (rule instanceof HintRule.OfTurns ofTurns) {
                shipped.add(ofTurns);
                lines.add(row(ofTurns.card().name().text(), List.of(ofTurns), 1));
            }
        }
        lines.add(row("any of these", shipped, 1));
        lines.add(row("two or more of these", shipped, 2));
        for (HintRule.OfTurns dropped : DroppedRules.all(vectors)) {
            lines.add(row(dropped.card().name().text() + ", dropped", List.of(dropped), 1));
        }
        lines.add("\nProxy: " + Proxy.SUSTAIN_TALK.words() + ". " + Proxy.CAUTION);
    }

    private String row(String name, List<HintRule.OfTurns> rules, int least) {
        Pointing pointing = pointing(unseen, rules, least);
        Pointing.Counts counts = pointing.counts();
        return String.format(Locale.ROOT, "| %s | %d | %d | %.3f | %.3f | %s | %.3f | %.3f | %.3f |", name,
                counts.hits() + counts.beside(), counts.hits(), counts.precision(), counts.recall(),
                pointing.balancedAccuracy().text(), pointing.precisionAtTen(),
                HumanAgreement.ofRule(pointing(several, rules, least)),
                pointing(seen, rules, least).balancedAccuracy().value());
    }

    private Pointing pointing(List<Conversation> conversations, List<HintRule.OfTurns> rules, int least) {
        List<Pointing> each = rules.stream().map(rule -> new Pointing(conversations,
                conversations.stream().map(conversation -> strengths(rule, conversation)).toList())).toList();
        return each.size() == 1 ? each.getFirst() : Pointing.together(each, least);
    }

    private Map<Integer, Double> strengths(HintRule rule, Conversation conversation) {
        PlacesToLook.embedAhead(List.of(rule), conversation.transcript(), vectors);
        Map<Integer, Double> strengths = new HashMap<>();
        if (PlacesToLook.look(rule, List.of(conversation.transcript()), "en") instanceof Look.Read read) {
            for (Hint hint : read.hints()) {
                strengths.put(hint.turn(), hint.strength());
            }
        }
        return strengths;
    }

    private void halves(List<String> lines) {
        FirstHalves halves = new FirstHalves(all);
        lines.add(String.format(Locale.ROOT, "%n%d conversations of ten turns or more, %d of low quality.%n",
                halves.conversations(), halves.low()));
        lines.add("| first half only | AUC for low quality (95 %) |");
        lines.add("|---|---:|");
        halves.areas().forEach((what, area) -> lines.add("| " + what + " | " + area.text() + " |"));
        lines.add("\nProxy: conversations made to show low quality, most of them caricatures. " + Proxy.CAUTION);
    }
}
