package org.attune.store.coding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.core.coding.SheetStep;
import org.attune.core.coding.StepText;

/// All that was done on a sheet, in order: steps, handing in, opening again.
///
/// It is kept as a text of one line each, padded to a whole number of blocks, so that its length does not tell how much was done.
record SheetLog(List<Line> lines) {

    /// Our choice: a coded session of fifty minutes fits into one block.
    static final int BLOCK = 64 * 1024;
    /// Many times what a coder does in a session. Our choice.
    static final int MOST_STEPS = 10_000;

    static final SheetLog BLANK = new SheetLog(List.of());

    /// One thing that was done.
    sealed interface Line {
        record Stepped(SheetStep step) implements Line {}

        record HandedIn(Instant at) implements Line {}

        /// @param isSeen whether the others' sheets were revealed by then
        record Reopened(Instant at, boolean isSeen, String reason) implements Line {}
    }

    SheetLog {
        lines = List.copyOf(lines);
    }

    SheetLog with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new SheetLog(more);
    }

    List<SheetStep> steps() {
        return steps(lines);
    }

    private static List<SheetStep> steps(List<Line> lines) {
        return lines.stream().filter(Line.Stepped.class::isInstance).map(Line.Stepped.class::cast)
                .map(Line.Stepped::step).toList();
    }

    Optional<SheetStep> find(String stepId) {
        return steps().stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    List<OwnSheet.Reopening> reopenings() {
        return lines.stream().filter(Line.Reopened.class::isInstance).map(Line.Reopened.class::cast)
                .map(line -> new OwnSheet.Reopening(line.at(), line.isSeen(), line.reason())).toList();
    }

    /// Whether it lies closed now.
    boolean isHandedIn() {
        return lastOf(lines).isPresent();
    }

    private static Optional<Line.HandedIn> lastOf(List<Line> lines) {
        for (Line line : lines.reversed()) {
            switch (line) {
                case Line.HandedIn in -> {
                    return Optional.of(in);
                }
                case Line.Reopened reopened -> {
                    return Optional.empty();
                }
                case Line.Stepped stepped -> {
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    /// What was done before its coder could see the others' sheets.
    private List<Line> unseen() {
        return lines.stream().takeWhile(line -> !(line instanceof Line.Reopened reopened && reopened.isSeen()))
                .toList();
    }

    /// When it was handed in blind, if it lies so or was opened again only after the reveal.
    Optional<Instant> handedInBlind() {
        return lastOf(unseen()).map(Line.HandedIn::at);
    }

    /// Its steps when it was handed in blind.
    List<SheetStep> blindSteps() {
        return steps(unseen());
    }

    /// Its steps when it was last handed in.
    List<SheetStep> stepsHandedIn() {
        for (int end = lines.size(); end > 0; end--) {
            if (lines.get(end - 1) instanceof Line.HandedIn) {
                return steps(lines.subList(0, end));
            }
        }
        return List.of();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            switch (line) {
                case Line.Stepped(SheetStep step) ->
                    text.append("s ").append(step.id()).append(' ').append(StepText.of(step.step()));
                case Line.HandedIn(Instant at) -> text.append("h ").append(at);
                case Line.Reopened(Instant at, boolean isSeen, String reason) -> text
                        .append(isSeen ? "R " : "r ").append(at).append(' ')
                        .append(reason.replace("\\", "\\\\").replace("\n", "\\n"));
            }
            text.append('\n');
        }
        int bytes = text.toString().getBytes(StandardCharsets.UTF_8).length;
        return text + "\n".repeat(Math.max(1, Math.ceilDiv(bytes, BLOCK)) * BLOCK - bytes);
    }

    static SheetLog parse(String text) {
        return new SheetLog(text.lines().filter(line -> !line.isEmpty()).map(SheetLog::line).toList());
    }

    private static Line line(String line) {
        String[] words = line.split(" ", 3);
        return switch (words[0]) {
            case "s" -> new Line.Stepped(new SheetStep(words[1], StepText.parse(words[2])
                    .orElseThrow(() -> new IllegalStateException("a coding sheet holds a step that is none"))));
            case "h" -> new Line.HandedIn(Instant.parse(words[1]));
            case "r", "R" -> new Line.Reopened(Instant.parse(words[1]), words[0].equals("R"), reason(words[2]));
            default -> throw new IllegalStateException("a coding sheet holds a line that is none");
        };
    }

    private static String reason(String escaped) {
        StringBuilder reason = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter == '\\' && i + 1 < escaped.length()) {
                i++;
                reason.append(escaped.charAt(i) == 'n' ? '\n' : escaped.charAt(i));
            } else {
                reason.append(letter);
            }
        }
        return reason.toString();
    }

    /// Says only how long it is.
    @Override
    public String toString() {
        return "SheetLog[" + lines.size() + " lines]";
    }
}
