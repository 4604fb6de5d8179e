package org.attune.formats.transcript.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
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
        List<Said> together = new ArrayList<>();
        long length = 0;
        for (Said next : into.said()) {
            boolean goesOn = !together.isEmpty() && length < Line.LONGEST
                    && belongTogether(together.getLast(), next, withinMillis);
            if (goesOn) {
                into.changed(ChangeKind.CUES_JOINED, next.line());
            } else {
                addAsOne(together, joined);
                length = 0;
            }
            together.add(next);
            length += next.text().length();
        }
        addAsOne(together, joined);
        return joined;
    }

    private static void addAsOne(List<Said> together, List<Said> joined) {
        if (!together.isEmpty()) {
            Said first = together.getFirst();
            joined.add(together.size() == 1 ? first
                    : new Said(first.label(), whole(together),
                            together.stream().map(Said::text).collect(Collectors.joining(" ")), first.line()));
        }
        together.clear();
    }

    private static boolean belongTogether(Said before, Said next, long withinMillis) {
        return !next.label().isEmpty() && before.label().equals(next.label())
                && before.timing() instanceof Between first && next.timing() instanceof Between second
                && second.startMillis() >= first.startMillis()
                && second.startMillis() - first.endMillis() <= withinMillis;
    }

    private static Timing whole(List<Said> together) {
        List<Between> times = together.stream().map(Said::timing).filter(Between.class::isInstance)
                .map(Between.class::cast)
                .toList();
        return new Between(times.getFirst().startMillis(),
                times.stream().mapToLong(Between::endMillis).max().orElse(0));
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
