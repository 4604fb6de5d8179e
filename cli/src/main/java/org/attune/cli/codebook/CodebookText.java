package org.attune.cli.codebook;

import java.util.List;
import java.util.Locale;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
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
        Prose prose = new Prose(screen).titled("", codebook.about().title(), " (" + codebook.name() + ")");
        prose.indented(0, codebook.about().says());
        prose.indented(0, "Segments of " + codebook.segmentSeconds()
                + " seconds. Each code in each segment: given, clear or "
                + "weak, and how significant from 1 to 5; absent; cannot tell; or not rated, which is none of these.");
        for (Source source : codebook.about().sources()) {
            prose.indented(0, source.cites() + ", " + source.link());
        }
        for (Family family : Family.values()) {
            if (!codebook.codes(family).isEmpty()) {
                prose.space().heading(word(family));
                codebook.codes(family).forEach(code -> code(prose, code));
            }
        }
        if (!codebook.items().isEmpty()) {
            prose.space().heading("About the whole session");
            codebook.items().forEach(item -> item(prose, item));
        }
        return prose.text();
    }

    private static void code(Prose prose, Code code) {
        prose.titled("  " + (code.hasKey() ? code.key() : " ") + " ", code.name(),
                ", " + whose(code.mover()) + " (" + code.id() + ")");
        prose.indented(INDENT, code.wording().definition());
        prose.indented(INDENT, "Counts: " + code.wording().counts());
        code.wording().examples(Side.COUNTS).forEach(example -> prose.indented(2 * INDENT, example));
        prose.indented(INDENT, "Does not count: " + code.wording().countsNot());
        code.wording().examples(Side.COUNTS_NOT).forEach(example -> prose.indented(2 * INDENT, example));
        code.wording().rules().forEach(rule -> prose.indented(INDENT, "Rule: " + rule));
    }

    private static void item(Prose prose, SessionItem item) {
        prose.indented(2, item.name() + ": " + item.question() + " (" + item.id() + ")");
        for (int i = 0; i < item.points().size(); i++) {
            prose.indented(INDENT, i + 1 + " " + item.points().get(i));
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
        Prose prose = new Prose(screen).heading("What " + newer.name() + " says it changed");
        List<Change> changes = step.changes();
        if (changes.isEmpty()) {
            prose.indented(2, "Nothing.");
        }
        changes.forEach(change -> prose.indented(2,
                change.of() + ", " + word(change.kind()).toLowerCase(Locale.ROOT) + ": " + change.why()));
        prose.space().heading("Old codings");
        step.codesAndItems().forEach(id -> prose.indented(2, id + ": " + meaning(step.oldCodings(id))));
        return prose.text();
    }

    private static String meaning(OldCodings old) {
        return switch (old) {
            case STAY_COMPARABLE -> "stay comparable";
            case NOT_COMPARABLE -> "not comparable; they are counted by themselves";
            case NONE -> "new, there are none";
            case END -> "kept, and nothing new comes to them";
        };
    }

    private static String word(Enum<?> word) {
        return word.name().charAt(0) + word.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
