package org.attune.formats.transcript.tier;

import java.util.List;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.tier.GridTier.Kind;
import org.attune.formats.transcript.tier.GridTier.Mark;

/// Reads turns out of a TextGrid: the intervals with words of every tier of intervals, each tier a speaker, unless a person chooses among
/// them. Tiers of points are left aside.
public final class TextGridReader {

    private TextGridReader() {}

    /// The tiers of a document, in its order.
    public static List<FoundTier> tiers(TextGridDocument document) {
        return document.tiers().stream()
                .map(tier -> new FoundTier(tier.name(), tier.name(),
                        tier.kind() == Kind.POINTS ? FoundTier.Kind.POINTS : FoundTier.Kind.TURNS,
                        (int) tier.marks().stream().filter(mark -> !mark.text().isBlank()).count()))
                .toList();
    }

    /// Reads a document.
    ///
    /// @throws Refusal when tiers are chosen that it does not have
    public static void read(TextGridDocument document, TierChoice choice, Intake into) throws Refusal {
        List<FoundTier> found = tiers(document);
        choice.mustFit(into.file(), found);
        InOrder order = new InOrder();
        for (int i = 0; i < document.tiers().size(); i++) {
            GridTier tier = document.tiers().get(i);
            int line = document.line(i);
            if (!choice.isTurns(found.get(i))) {
                into.changed(ChangeKind.TIERS_LEFT, line);
                continue;
            }
            order.beginTier();
            for (Mark mark : tier.marks()) {
                if (!mark.text().isBlank()) {
                    order.add(tier.name(), timing(mark, line, into), mark.text(), line);
                }
            }
        }
        order.handTo(into);
    }

    private static Timing timing(Mark mark, int line, Intake into) {
        long start = TextGridDocument.millis(mark.start());
        long end = TextGridDocument.millis(mark.end());
        if (start < 0 || end < start) {
            into.badTime(line, "An interval of the tier that begins here has times that cannot be used.",
                    "An interval lasts from 0 or later to a later time.");
            return Untimed.UNTIMED;
        }
        return new Between(start, end);
    }
}
