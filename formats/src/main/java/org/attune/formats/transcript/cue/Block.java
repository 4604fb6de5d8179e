package org.attune.formats.transcript.cue;

import java.util.List;

import org.attune.formats.transcript.intake.Line;

/// What stands between two blank lines of a file of captions.
///
/// @param kind what it is
/// @param lines its lines, the blank ones behind it included, so that all blocks together are the file
record Block(Kind kind, List<Line> lines) {

    enum Kind {
        /// The first line of WebVTT and what follows it.
        OPENING,
        CUE,
        NOTE,
        STYLE,
        REGION,
        /// Lines that are none of these.
        LOOSE
    }

    Block {
        lines = List.copyOf(lines);
    }

    int line() {
        return lines.getFirst().number();
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "Block[" + kind + ", " + lines.size() + " lines]";
    }
}
