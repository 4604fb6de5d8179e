package org.attune.cli.codebook;

import java.util.List;
import java.util.Locale;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;
import org.attune.core.codebook.Change;
import org.attune.core.codebook.Change.OldCodings;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.codebook.SessionItem;
import org.attune.core.codebook.VersionStep;
import org.attune.core.tension.guide.Source;

/// Codebooks as a person reads them in a terminal.
///
/// @param screen how wide it may be
record CodebookText(Screen screen) {

    private static final int INDENT = 4;

    /// One codebook in full.
    String full(Codebook codebook) {
        StringBuilder text = new StringBuilder(screen.strong(codebook.about().title())).append(" (")
                .append(codebook.name()).append(")\n");
        indented(text, 0, codebook.about().says());
        indented(text, 0, "Segments of " + codebook.segmentSeconds()
                + " seconds. Each code in each segment: given, clear or "
                + "weak, and how significant from 1 to 5; absent; cannot tell; or not rated, which is none of these.");
        for (Source source : codebook.about().sources()) {
            indented(text, 0, source.cites() + ", " + source.link());
        }
        for (Family family : Family.values()) {
            if (!codebook.codes(family).isEmpty()) {
                text.append('\n').append(screen.strong(word(family))).append('\n');
                codebook.codes(family).forEach(code -> code(text, code));
            }
        }
        if (!codebook.items().isEmpty()) {
            text.append('\n').append(screen.strong("About the whole session")).append('\n');
            codebook.items().forEach(item -> item(text, item));
        }
        return text.toString();
    }

    private void code(StringBuilder text, Code code) {
        text.append("  ").append(code.hasKey() ? code.key() : " ").append(' ').append(screen.strong(code.name()))
                .append(", ").append(whose(code.mover())).append(" (").append(code.id()).append(")\n");
        indented(text, INDENT, code.wording().definition());
        indented(text, INDENT, "Counts: " + code.wording().counts());
        code.wording().examples(Side.COUNTS).forEach(example -> indented(text, 2 * INDENT, example));
        indented(text, INDENT, "Does not count: " + code.wording().countsNot());
        code.wording().examples(Side.COUNTS_NOT).forEach(example -> indented(text, 2 * INDENT, example));
        code.wording().rules().forEach(rule -> indented(text, INDENT, "Rule: " + rule));
    }

    private void item(StringBuilder text, SessionItem item) {
        indented(text, 2, item.name() + ": " + item.question() + " (" + item.id() + ")");
        for (int i = 0; i < item.points().size(); i++) {
            indented(text, INDENT, i + 1 + " " + item.points().get(i));
        }
    }

    private static String whose(Mover mover) {
        return switch (mover) {
            case CLIENT -> "by the client";
            case THERAPIST -> "by the therapist";
            case EITHER -> "by either of the two";
        };
    }

    /// That nothing is wrong with a codebook.
    String sound(Codebook codebook) {
        return codebook.name() + " is sound: " + codebook.codes().size() + " codes, " + codebook.items().size()
                + " session items, segments of " + codebook.segmentSeconds() + " seconds.\n";
    }

    /// What a newer version changed, and what becomes of old codings.
    String step(Codebook newer, VersionStep step) {
        StringBuilder text = new StringBuilder(screen.strong("What " + newer.name() + " says it changed")).append('\n');
        List<Change> changes = step.changes();
        if (changes.isEmpty()) {
            indented(text, 2, "Nothing.");
        }
        changes.forEach(change -> indented(text, 2,
                change.of() + ", " + word(change.kind()).toLowerCase(Locale.ROOT) + ": " + change.why()));
        text.append('\n').append(screen.strong("Old codings")).append('\n');
        step.codesAndItems().forEach(id -> indented(text, 2, id + ": " + meaning(step.oldCodings(id))));
        return text.toString();
    }

    private static String meaning(OldCodings old) {
        return switch (old) {
            case STAY_COMPARABLE -> "stay comparable";
            case NOT_COMPARABLE -> "not comparable; they are counted by themselves";
            case NONE -> "new, there are none";
            case END -> "kept, and nothing new comes to them";
        };
    }

    private void indented(StringBuilder text, int indent, String sentence) {
        Words.wrap(sentence, screen.columns() - indent)
                .forEach(line -> text.append(" ".repeat(indent)).append(line).append('\n'));
    }

    private static String word(Enum<?> word) {
        return word.name().charAt(0) + word.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
