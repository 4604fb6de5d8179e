package org.attune.formats.transcript.cue;

import java.util.ArrayList;
import java.util.List;

import org.attune.formats.transcript.cue.Block.Kind;
import org.attune.formats.transcript.intake.Line;

/// Parts lines into blocks.
///
/// *Source:* WebVTT, section 6.1 (w3.org/TR/webvtt1): a blank line ends a block, and so does a line with an arrow, which begins a cue.
final class Blocks {

    static final String ARROW = "-->";

    private Blocks() {}

    static List<Block> of(List<Line> lines, boolean hasOpening) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = end(lines, at, hasOpening && at == 0);
            List<Line> block = lines.subList(at, end);
            blocks.add(new Block(hasOpening && at == 0 ? Kind.OPENING : kind(block), block));
            at = end;
        }
        return blocks;
    }

    private static int end(List<Line> lines, int start, boolean isOpening) {
        int end = start;
        boolean hasArrow = false;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            boolean isArrow = lines.get(end).text().contains(ARROW);
            boolean mayStandFirst = !isOpening && !hasArrow && end - start <= 1;
            if (isArrow && end > start && !mayStandFirst) {
                break;
            }
            hasArrow |= isArrow;
            end++;
        }
        while (end < lines.size() && lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private static Kind kind(List<Line> block) {
        String first = block.getFirst().text();
        boolean isCue = block.stream().limit(2).anyMatch(line -> line.text().contains(ARROW));
        if (isCue) {
            return Kind.CUE;
        }
        if (opens(first, "NOTE")) {
            return Kind.NOTE;
        }
        return opens(first, "STYLE") ? Kind.STYLE : opens(first, "REGION") ? Kind.REGION : Kind.LOOSE;
    }

    static boolean opens(String line, String word) {
        return line.startsWith(word)
                && (line.length() == word.length() || Character.isWhitespace(line.charAt(word.length())));
    }
}
