package org.attune.formats.transcript.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.intake.Labels;
import org.attune.formats.transcript.intake.Line;

/// Reads a transcript as people type it: a line, or a paragraph, for each turn.
///
/// Where lines have labels, a line without one goes on with the turn before; where none has, each line is a turn by somebody unknown. A
/// time before the words is when the turn begins, one in hashes behind them when it ended; the other end is taken from the
/// neighbour, and said to be. Times in the middle of words stay where they are.
public final class PlainReader {

    private final Intake into;
    private final List<Open> turns = new ArrayList<>();

    /// A turn that may still grow.
    private static final class Open {
        private final int line;
        private final String label;
        private final OptionalLong start;
        private OptionalLong end;
        private final StringBuilder text;
        private boolean hasWords;

        Open(TypedLine line, String label, String text) {
            this.line = line.number();
            this.label = label;
            this.start = line.times().start();
            this.end = line.times().end();
            this.text = new StringBuilder(text);
            this.hasWords = !text.isBlank();
        }

        void goOn(TypedLine with) {
            text.append(' ').append(with.rest());
            hasWords |= !with.rest().isBlank();
            end = with.times().end().isPresent() ? with.times().end() : end;
        }
    }

    private PlainReader(Intake into) {
        this.into = into;
    }

    /// Reads lines or paragraphs.
    public static void read(List<Line> lines, Intake into) {
        new PlainReader(into).read(lines);
    }

    private void read(List<Line> lines) {
        List<TypedLine> typed = lines.stream().filter(line -> !line.isBlank()).map(TypedLine::of).toList();
        Labels labels = Labels.in(typed.stream().filter(line -> line.head().isEmpty()).map(TypedLine::rest).toList());
        boolean isLabelled = false;
        for (TypedLine line : typed) {
            into.changed(ChangeKind.TIME_FROM_TEXT, line.number(), line.times().isEmpty() ? 0 : 1);
            Optional<Labels.Split> split = line.head().isEmpty() ? labels.split(line.rest()) : Optional.empty();
            isLabelled |= split.isPresent() || !line.head().isEmpty();
            if (split.isPresent()) {
                into.changed(ChangeKind.LABEL_FROM_TEXT, line.number());
                turns.add(new Open(line, labels.withoutNumber(split.get().label(), line.number(), into),
                        split.get().rest()));
            } else if (!line.head().isEmpty()) {
                into.changed(ChangeKind.LABEL_FROM_TEXT, line.number());
                turns.add(new Open(line, line.head(), line.rest()));
            } else if (!isLabelled) {
                turns.add(new Open(line, "", line.rest()));
            } else {
                goOn(line);
            }
        }
        handOn();
    }

    private void goOn(TypedLine line) {
        Open last = turns.getLast();
        if (line.times().start().isPresent()) {
            turns.add(new Open(line, last.label, line.rest()));
            return;
        }
        into.changed(ChangeKind.LINES_JOINED, line.number(), last.hasWords ? 1 : 0);
        last.goOn(line);
    }

    private void handOn() {
        boolean hasEndsAlone = turns.stream().noneMatch(turn -> turn.start.isPresent());
        long lastEnd = 0;
        for (int i = 0; i < turns.size(); i++) {
            Open turn = turns.get(i);
            OptionalLong start = hasEndsAlone && turn.end.isPresent() ? OptionalLong.of(lastEnd) : turn.start;
            OptionalLong end = turn.end.isPresent() ? turn.end : nextStart(i);
            into.said(turn.label, timing(turn, start, end), turn.text.toString(), turn.line);
            lastEnd = turn.end.orElse(lastEnd);
        }
    }

    private OptionalLong nextStart(int turn) {
        return turn + 1 < turns.size() ? turns.get(turn + 1).start : OptionalLong.empty();
    }

    private Timing timing(Open turn, OptionalLong start, OptionalLong end) {
        if (start.isEmpty()) {
            return Untimed.UNTIMED;
        }
        long from = start.getAsLong();
        if (turn.end.isPresent() && turn.end.getAsLong() < from) {
            into.badTime(turn.line, "This turn ends before it begins.", "Times go on from turn to turn.");
            return Untimed.UNTIMED;
        }
        into.changed(ChangeKind.TIME_ESTIMATED, turn.line, turn.start.isPresent() && turn.end.isPresent() ? 0 : 1);
        return new Between(from, Math.max(from, end.orElse(from)));
    }
}
