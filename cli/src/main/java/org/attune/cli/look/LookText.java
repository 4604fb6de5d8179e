package org.attune.cli.look;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.hint.HintCard;
import org.attune.core.transcript.hint.Look;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.Proxy;
import org.attune.core.transcript.hint.Worth;

/// Places to look as a person reads them in a terminal.
final class LookText {

    private static final int LONGEST_QUOTE = 240;
    private static final int INDENT = 2;

    private LookText() {}

    static String text(Found found, Screen screen) {
        Prose prose = new Prose(screen);
        int at = 0;
        List<Found.Given> hints = found.inOrder();
        for (Found.Given given : hints) {
            Turn turn = found.transcript().turns().get(given.hint().turn() - 1);
            if (turn.number() != at) {
                prose.paragraph("turn " + turn.number() + when(turn.timing()));
                at = turn.number();
            }
            String words = found.words(given.hint()).map(word -> '"' + Words.harmless(word) + '"')
                    .collect(Collectors.joining(" ... "));
            prose.indented(INDENT, given.card().title() + ": " + shortened(words)).indented(INDENT, given.hint().why());
        }
        if (!hints.isEmpty()) {
            prose.space();
        }
        prose.paragraph("Rules");
        found.rules().forEach(rule -> prose.indented(INDENT, said(rule)));
        return prose.indented(INDENT, PlacesToLook.NO_HINT + " " + Proxy.CAUTION).text();
    }

    private static String said(Found.ByRule rule) {
        HintCard card = rule.card();
        String hints = switch (rule.look()) {
            case Look.Read read -> read.hints().size() + (read.hints().size() == 1 ? " place. " : " places. ");
            case Look.NotRead notRead -> notRead.why() + " ";
        };
        return card.name().text() + ": " + hints + worth(card.worth());
    }

    private static String worth(Worth worth) {
        return switch (worth) {
            case Worth.Measured measured -> String.format(Locale.ROOT,
                    "Right at %.0f of 100 hints where %.0f would be by chance, and found %.0f of 100; balanced accuracy %.2f (%.2f to %.2f). "
                            + "Counted against %s.",
                    100 * measured.precision(), 100 * measured.share(), 100 * measured.recall(),
                    measured.balancedAccuracy().value(), measured.balancedAccuracy().low(),
                    measured.balancedAccuracy().high(), measured.proxy().words());
            case Worth.Unmeasured unmeasured -> "Unmeasured: " + unmeasured.why();
        };
    }

    private static String when(Timing timing) {
        return switch (timing) {
            case Timing.Between between -> {
                long seconds = between.startMillis() / 1000;
                yield String.format(Locale.ROOT, ", %d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
            }
            case Timing.Untimed.UNTIMED -> "";
        };
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "...";
    }
}
