package org.attune.formats.calendar;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes an appointment as a calendar file.
///
/// *Source:* RFC 5545 (doi 10.17487/RFC5545), sections 3.1 (lines and their folding), 3.3.11 (text), 3.4 and 3.6.1 (what stands in
/// a file).
public final class CalendarWriter {

    private static final String END = "\r\n";
    /// Section 3.1: so many bytes of a line, its end not counted.
    private static final int MOST_BYTES = 75;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String PROGRAM = "-//Attune//Attune//EN";

    private CalendarWriter() {}

    /// The file, to be sent as UTF-8.
    public static String write(Appointment one) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:" + PROGRAM);
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + one.uid());
        line(out, "DTSTAMP:" + MOMENT.format(one.writtenAt()));
        line(out, "DTSTART:" + MOMENT.format(one.start()));
        line(out, "DTEND:" + MOMENT.format(one.start().plus(one.length())));
        line(out, "SUMMARY:" + text(one.title()));
        if (!one.place().isEmpty()) {
            line(out, "LOCATION:" + text(one.place()));
        }
        line(out, "END:VEVENT");
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    /// A text as a value: four signs are escaped, and signs that no text may have are left out.
    private static String text(String words) {
        StringBuilder out = new StringBuilder();
        words.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(sign -> {
            switch (sign) {
                case '\n' -> out.append("\\n");
                case '\\', ';', ',' -> out.append('\\').appendCodePoint(sign);
                default -> {
                    if (isAllowed(sign)) {
                        out.appendCodePoint(sign);
                    }
                }
            }
        });
        return out.toString();
    }

    /// Controls but the tabulator, and halves of a pair that have no other half, are in no text.
    private static boolean isAllowed(int sign) {
        return sign == '\t' || (!Character.isISOControl(sign) && !isHalfOfPair(sign));
    }

    private static boolean isHalfOfPair(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    /// A line, folded between signs and never within one; a blank at the beginning says that a line goes on.
    private static void line(StringBuilder out, String whole) {
        int bytes = 0;
        for (int i = 0; i < whole.length(); i += Character.charCount(whole.codePointAt(i))) {
            int sign = whole.codePointAt(i);
            int more = bytes(sign);
            if (bytes + more > MOST_BYTES) {
                out.append(END).append(' ');
                bytes = 1;
            }
            out.appendCodePoint(sign);
            bytes += more;
        }
        out.append(END);
    }

    /// How many bytes a sign has in UTF-8.
    private static int bytes(int sign) {
        if (sign < 0x80) {
            return 1;
        }
        if (sign < 0x800) {
            return 2;
        }
        return sign < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
