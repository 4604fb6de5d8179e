package org.attune.formats.transcript.cue;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.ClockTime;
import org.attune.formats.transcript.intake.Line;
import org.attune.formats.transcript.intake.TextForm;

/// A WebVTT file with everything that is in it: identifiers, settings, notes, styles, blank lines. Written, it is the file that was read,
/// byte for byte.
///
/// *Source:* WebVTT, w3.org/TR/webvtt1, section 4.
public final class VttDocument {

    private final List<Block> blocks;
    private final TextForm form;

    private VttDocument(List<Block> blocks, TextForm form) {
        this.blocks = blocks;
        this.form = form;
    }

    /// Whether a text is WebVTT.
    public static boolean isVtt(String text) {
        return text.startsWith("WEBVTT") && (text.length() == 6 || Character.isWhitespace(text.charAt(6)));
    }

    /// Reads a text.
    ///
    /// @throws Refusal when a line is too long
    public static VttDocument read(String file, String text, TextForm form) throws Refusal {
        return new VttDocument(Blocks.of(Line.of(file, text), true), form);
    }

    /// The turns as cues with voice tags, numbered like the turns. Turns without times have no place in it.
    public static String written(Transcript transcript) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Turn turn : transcript.turns()) {
            if (turn.timing() instanceof Between time) {
                text.append('\n').append(turn.number()).append('\n').append(ClockTime.written(time.startMillis(), '.'))
                        .append(" --> ")
                        .append(ClockTime.written(Math.max(time.endMillis(), time.startMillis() + 1), '.'))
                        .append('\n').append(payload(turn)).append('\n');
            }
        }
        return text.toString();
    }

    private static String payload(Turn turn) {
        String words = escaped(turn.text());
        return turn.speaker().isEmpty() ? words : "<v " + escaped(turn.speaker()) + ">" + words + "</v>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    List<Block> blocks() {
        return blocks;
    }

    /// The file again.
    public byte[] bytes() {
        return form.bytes(blocks.stream().flatMap(block -> block.lines().stream())
                .map(line -> line.text() + line.end()).collect(Collectors.joining()));
    }
}
