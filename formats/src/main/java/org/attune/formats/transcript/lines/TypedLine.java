package org.attune.formats.transcript.lines;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.formats.transcript.intake.ClockTime;
import org.attune.formats.transcript.intake.Labels;
import org.attune.formats.transcript.intake.Line;
import org.jspecify.annotations.Nullable;

/// A line of a typed transcript, with its times taken out.
///
/// @param number from 1
/// @param times the times it gives
/// @param head a name that stands before a time instead of a colon; empty where there is none
/// @param rest what is left: words, perhaps with a label before them
record TypedLine(int number, Times times, String head, String rest) {

    private static final String STAMP = "[\\[(#]{0,2}" + ClockTime.PATTERN + "(?:\\s*(?:-->|-|–)\\s*"
            + ClockTime.PATTERN
            + ")?[\\])#]{0,2}";
    /// `[00:01:02] words`, `00:01:02 - 00:01:05 words`.
    private static final Pattern BEFORE = Pattern.compile("^\\s{0,20}" + STAMP + "(?=[\\s:]|$)[:\\s]{0,20}");
    /// `Dr. Ellis [00:01:02]: words`, `Dr. Ellis (0:12)`, `Dr. Ellis   0:12`.
    private static final Pattern AFTER_NAME = Pattern.compile(
            "^\\s{0,20}([^:\\[(#]{1,60}?)(?:\\s{0,20}[\\[(#]|\\s)\\s{0,20}" + STAMP
                    + "\\s{0,20}(?::(?=\\s|$)|$)\\s{0,20}");
    /// `words #00:01:02-5#`, which says when they ended.
    private static final Pattern BEHIND = Pattern.compile("\\s{0,20}#" + ClockTime.PATTERN + "#\\s{0,20}$");
    private static final int LONGEST_TAIL = 60;

    /// The times of a line, in milliseconds.
    ///
    /// @param start when it begins, if it says so
    /// @param end when it ends, if it says so
    record Times(OptionalLong start, OptionalLong end) {
        boolean isEmpty() {
            return start.isEmpty() && end.isEmpty();
        }
    }

    static TypedLine of(Line line) {
        String text = line.text();
        Matcher name = AFTER_NAME.matcher(text);
        if (name.find() && Labels.looksLikeOne(name.group(1).strip())) {
            return new TypedLine(line.number(), new Times(ClockTime.millis(name.group(2)), millis(name.group(3))),
                    name.group(1).strip(), text.substring(name.end()));
        }
        Matcher before = BEFORE.matcher(text);
        OptionalLong start = OptionalLong.empty();
        OptionalLong end = OptionalLong.empty();
        if (before.find() && ClockTime.millis(before.group(1)).isPresent()) {
            start = ClockTime.millis(before.group(1));
            end = millis(before.group(2));
            text = text.substring(before.end());
        }
        Matcher behind = BEHIND.matcher(text.substring(Math.max(0, text.length() - LONGEST_TAIL)));
        if (behind.find() && ClockTime.millis(behind.group(1)).isPresent()) {
            end = ClockTime.millis(behind.group(1));
            text = text.substring(0, Math.max(0, text.length() - LONGEST_TAIL) + behind.start());
        }
        return new TypedLine(line.number(), new Times(start, end), "", text);
    }

    private static OptionalLong millis(@Nullable String time) {
        return time == null ? OptionalLong.empty() : ClockTime.millis(time);
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "TypedLine[" + number + "]";
    }
}
