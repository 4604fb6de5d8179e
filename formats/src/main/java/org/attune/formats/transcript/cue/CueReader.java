package org.attune.formats.transcript.cue;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.ClockTime;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.intake.Line;

/// Reads the cues of WebVTT and SRT: times, voices, words. Everything that is no cue is reported as left aside.
public final class CueReader {

    private static final Pattern TIMES = Pattern.compile("\\s*(\\S{1,30}?)\\s*-->\\s*(\\S{1,30})(.{0,2000})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String ALLOWED = "A cue has times as in 00:01:02.345 --> 00:01:05.000.";

    private final char mark;
    private final Intake into;

    private CueReader(char mark, Intake into) {
        this.mark = mark;
        this.into = into;
    }

    /// Reads WebVTT.
    public static void readVtt(VttDocument document, Intake into) {
        new CueReader('.', into).read(document.blocks());
    }

    /// Reads SRT.
    ///
    /// @throws Refusal when a line is too long
    public static void readSrt(String text, Intake into) throws Refusal {
        new CueReader(',', into).read(Blocks.of(Line.of(into.file(), text), false));
    }

    private void read(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block.kind()) {
                case OPENING -> into.changed(ChangeKind.NOTES_LEFT, block.line(), isBare(block) ? 0 : 1);
                case NOTE, STYLE, REGION -> into.changed(ChangeKind.NOTES_LEFT, block.line());
                case CUE -> cue(block);
                case LOOSE -> loose(block);
            }
        }
        into.findLabels();
    }

    private static boolean isBare(Block opening) {
        return opening.lines().stream().skip(1).allMatch(Line::isBlank)
                && opening.lines().getFirst().text().strip().equals("WEBVTT");
    }

    private void cue(Block block) {
        boolean hasId = !block.lines().getFirst().text().contains(Blocks.ARROW);
        Line times = block.lines().get(hasId ? 1 : 0);
        if (hasId && !NUMBER.matcher(block.lines().getFirst().text().strip()).matches()) {
            into.changed(ChangeKind.IDS_LEFT, block.line());
        }
        words(block.lines().subList(hasId ? 2 : 1, block.lines().size()), times.number(), timing(times));
    }

    private void words(List<Line> lines, int line, Timing timing) {
        List<Line> spoken = lines.stream().filter(one -> !one.isBlank()).toList();
        into.changed(ChangeKind.LINES_JOINED, line, spoken.size() > 1 ? 1 : 0);
        String payload = spoken.stream().map(Line::text).collect(Collectors.joining("\n"));
        List<CueWords.Voice> voices = CueWords.voices(payload, line, into);
        if (voices.isEmpty()) {
            into.changed(ChangeKind.EMPTY_DROPPED, line);
        }
        voices.forEach(voice -> into.said(voice.label(), timing, voice.text(), line));
    }

    private Timing timing(Line line) {
        Matcher times = TIMES.matcher(line.text());
        OptionalLong start = times.matches() ? ClockTime.millis(times.group(1)) : OptionalLong.empty();
        OptionalLong end = times.matches() ? ClockTime.millis(times.group(2)) : OptionalLong.empty();
        if (start.isEmpty() || end.isEmpty()) {
            into.badTime(line.number(), "The times of this cue cannot be read.", ALLOWED);
            return Untimed.UNTIMED;
        }
        if (end.getAsLong() < start.getAsLong()) {
            into.badTime(line.number(), "This cue ends before it begins.", ALLOWED);
            return Untimed.UNTIMED;
        }
        boolean isUsual = isUsual(times.group(1)) && isUsual(times.group(2));
        into.changed(ChangeKind.TIME_MENDED, line.number(), isUsual ? 0 : 1);
        into.changed(ChangeKind.SETTINGS_LEFT, line.number(), times.group(3).isBlank() ? 0 : 1);
        return new Between(start.getAsLong(), end.getAsLong());
    }

    private boolean isUsual(String time) {
        int at = time.indexOf(mark);
        return at >= 0 && time.length() - at - 1 == 3;
    }

    /// Lines without times: words after a blank line in a cue, most often. They are kept.
    private void loose(Block block) {
        if (block.lines().stream().allMatch(Line::isBlank)) {
            return;
        }
        into.problem(ProblemKind.LINE, block.line(), "These words have no times. They are kept without.", ALLOWED,
                "Give them times, or take out the blank line before them, and read the file again.");
        words(block.lines(), block.line(), Untimed.UNTIMED);
    }
}
