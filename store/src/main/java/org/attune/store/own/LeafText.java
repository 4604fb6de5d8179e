package org.attune.store.own;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.attune.store.own.Leaf.Kind;
import org.attune.store.own.Leaf.Words;

/// A leaf as it goes into its envelope: some lines about it, its text, and blanks up to a whole number of kilobytes, so that
/// its length does not tell a note from three taps.
final class LeafText {

    /// Our choice: most notes fit into one or two.
    private static final int STEP_BYTES = 1_024;
    private static final String EDITION = "leaf 1";
    private static final int HEAD_LINES = 7;

    private LeafText() {}

    static String write(Leaf leaf) {
        String text = String.join("\n", EDITION, leaf.words().kind().name(), Integer.toString(leaf.revision()),
                leaf.writtenAt().toString(), leaf.changedAt().toString(), about(leaf.words().about()),
                Integer.toString(leaf.words().text().length()), leaf.words().text());
        int over = text.getBytes(StandardCharsets.UTF_8).length % STEP_BYTES;
        return over == 0 ? text : text + " ".repeat(STEP_BYTES - over);
    }

    /// The leaf; empty where a newer program than this one wrote it.
    static Optional<Leaf> read(String id, String written) {
        try {
            return Optional.of(parsed(id, written));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Leaf parsed(String id, String written) {
        List<String> lines = List.of(written.split("\n", HEAD_LINES + 1));
        if (lines.size() <= HEAD_LINES || !lines.getFirst().equals(EDITION)) {
            throw new IllegalArgumentException("a leaf was written by a newer program than this one");
        }
        String text = lines.get(HEAD_LINES).substring(0, Integer.parseInt(lines.get(HEAD_LINES - 1)));
        return new Leaf(id, Integer.parseInt(lines.get(2)), Instant.parse(lines.get(3)), Instant.parse(lines.get(4)),
                new Words(Kind.valueOf(lines.get(1)), about(lines.get(5)), text));
    }

    private static String about(About about) {
        return switch (about) {
            case About.Nothing nothing -> "nothing";
            case About.OfCase one -> String.join("\t", "case", one.caseId(), one.pseudonym());
            case About.OfSession one ->
                String.join("\t", "session", one.caseId(), one.pseudonym(), Integer.toString(one.session()));
            case About.OfTension one -> String.join("\t", "tension", one.caseId(), one.pseudonym(), one.tensionId());
            case About.OfForm one -> String.join("\t", "form", one.caseId(), one.pseudonym(), one.formId());
        };
    }

    private static About about(String line) {
        List<String> words = List.of(line.split("\t"));
        return switch (words.getFirst()) {
            case "nothing" -> new About.Nothing();
            case "case" -> new About.OfCase(words.get(1), words.get(2));
            case "session" -> new About.OfSession(words.get(1), words.get(2), Integer.parseInt(words.get(3)));
            case "tension" -> new About.OfTension(words.get(1), words.get(2), words.get(3));
            case "form" -> new About.OfForm(words.get(1), words.get(2), words.get(3));
            default -> throw new IllegalArgumentException("a leaf was written by a newer program than this one");
        };
    }
}
