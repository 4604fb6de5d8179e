package org.attune.formats.transcript.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Timing.Between;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.formats.ProblemKind;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.intake.Line;

/// Reads CHAT, the notation of TalkBank: main tiers become turns, by the code of who speaks.
///
/// Codes are taken out of the words and counted; headers and dependent tiers are left aside and counted.
///
/// *Source:* the CHAT manual, talkbank.org/0info/manuals/CHAT.pdf; the codes from memory.
public final class ChatReader {

    private static final Pattern OPENING = Pattern
            .compile("^\\s{0,20}@(?:UTF8|Begin|Loc|PID|Font|Window|ColorWords)\\b.{0,100}");
    private static final Pattern MAIN = Pattern.compile("\\*([^:\\s]{1,20}):\\s{0,20}(.*)", Pattern.DOTALL);
    private static final char BULLET = '\u0015';
    private static final Pattern BULLETS = Pattern.compile(BULLET + "([^" + BULLET + "]{0,300})" + BULLET);
    private static final Pattern TIMES = Pattern.compile("(\\d{1,12})_(\\d{1,12})$");

    private final Intake into;

    private ChatReader(Intake into) {
        this.into = into;
    }

    /// Whether a text is CHAT.
    public static boolean isChat(String text) {
        return OPENING.matcher(text).lookingAt();
    }

    /// Reads a text in lines.
    public static void read(List<Line> lines, Intake into) {
        ChatReader reader = new ChatReader(into);
        List<Line> together = new ArrayList<>();
        for (Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (!Character.isWhitespace(line.text().charAt(0)) && !together.isEmpty()) {
                reader.line(whole(together));
                together.clear();
            }
            together.add(line);
        }
        if (!together.isEmpty()) {
            reader.line(whole(together));
        }
    }

    /// A line with those that go on with it.
    private static Line whole(List<Line> together) {
        Line first = together.getFirst();
        return together.size() == 1 ? first
                : new Line(first.number(), together.stream().skip(1).map(line -> line.text().strip())
                        .collect(Collectors.joining(" ", first.text() + " ", "")), together.getLast().end());
    }

    private void line(Line line) {
        Matcher main = MAIN.matcher(line.text());
        if (main.matches()) {
            turn(main.group(1), main.group(2), line.number());
        } else if (line.text().startsWith("@")) {
            into.changed(ChangeKind.HEADERS_LEFT, line.number());
        } else if (line.text().startsWith("%")) {
            into.changed(ChangeKind.DEPENDENT_LEFT, line.number());
        } else {
            into.problem(ProblemKind.LINE, line.number(),
                    "This line is of no tier. Its words are kept, by nobody known.",
                    "Lines begin with @, with % or with * and who speaks; one that goes on begins with a tab.",
                    "Mend the line and read the file again.");
            into.said("", Untimed.UNTIMED, line.text(), line.number());
        }
    }

    private void turn(String label, String marked, int line) {
        Timing timing = Untimed.UNTIMED;
        Matcher bullets = BULLETS.matcher(marked);
        while (bullets.find()) {
            Matcher times = TIMES.matcher(bullets.group(1));
            timing = times.find() ? with(timing, Long.parseLong(times.group(1)), Long.parseLong(times.group(2)), line)
                    : timing;
        }
        String words = bullets.reset().replaceAll(" ");
        String plain = ChatCodes.removed(words);
        into.changed(ChangeKind.CODES_REMOVED, line, plain.equals(words) ? 0 : 1);
        into.said(label, timing, plain, line);
    }

    /// A line with several bullets lasts from the first to the last.
    private Timing with(Timing before, long start, long end, int line) {
        if (end < start) {
            into.badTime(line, "This turn ends before it begins.", "Times go from an earlier to a later one.");
            return before;
        }
        return before instanceof Between known
                ? new Between(Math.min(known.startMillis(), start), Math.max(known.endMillis(), end))
                : new Between(start, end);
    }
}
