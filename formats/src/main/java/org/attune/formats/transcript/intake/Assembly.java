package org.attune.formats.transcript.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// Makes a transcript of what a reader took in, and says what that changed.
public final class Assembly {

    private Assembly() {}

    /// The transcript, with everybody's part not said yet.
    ///
    /// @param into what was taken in; hears what is changed
    /// @param joinWithinMillis the longest silence between two cues of the same speaker that still makes one turn of them; empty where
    /// cues stay as they are
    public static Transcript transcript(Intake into, OptionalLong joinWithinMillis) {
        List<Said> said = joinWithinMillis.isPresent() ? joined(into, joinWithinMillis.getAsLong()) : into.said();
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>();
        for (Said one : said) {
            speakers.computeIfAbsent(one.label(), label -> new Speaker(label, Part.NOT_SAID));
            turns.add(new Turn(turns.size() + 1, one.label(), one.timing(), one.text()));
            into.changed(ChangeKind.SPEAKER_UNKNOWN, one.line(), one.label().isEmpty() ? 1 : 0);
        }
        reportTimes(said, into);
        return new Transcript(List.copyOf(speakers.values()), turns);
    }

    /// Cues of the same named speaker, one after the other, as one.
    private static List<Said> joined(Intake into, long withinMillis) {
        List<Said> joined = new ArrayList<>();
        for (Said next : into.said()) {
            if (!joined.isEmpty() && belongTogether(joined.getLast(), next, withinMillis)) {
                Said before = joined.removeLast();
                joined.add(new Said(before.label(), both(before.timing(), next.timing()),
                        before.text() + " " + next.text(), before.line()));
                into.changed(ChangeKind.CUES_JOINED, next.line());
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean belongTogether(Said before, Said next, long withinMillis) {
        return !next.label().isEmpty() && before.label().equals(next.label())
                && before.timing() instanceof Between first && next.timing() instanceof Between second
                && second.startMillis() >= first.startMillis()
                && second.startMillis() - first.endMillis() <= withinMillis
                && before.text().length() + next.text().length() < Line.LONGEST;
    }

    private static Timing both(Timing first, Timing second) {
        return first instanceof Between from && second instanceof Between to
                ? new Between(from.startMillis(), Math.max(from.endMillis(), to.endMillis()))
                : Untimed.UNTIMED;
    }

    private static void reportTimes(List<Said> said, Intake into) {
        long lastStart = 0;
        long lastEnd = 0;
        for (Said one : said) {
            if (one.timing() instanceof Between time) {
                if (time.startMillis() < lastStart) {
                    into.changed(ChangeKind.BACKWARD_KEPT, one.line());
                } else if (time.startMillis() < lastEnd) {
                    into.changed(ChangeKind.OVERLAP_KEPT, one.line());
                }
                lastStart = time.startMillis();
                lastEnd = Math.max(lastEnd, time.endMillis());
            }
        }
    }
}
