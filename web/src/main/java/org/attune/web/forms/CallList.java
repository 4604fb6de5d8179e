package org.attune.web.forms;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whom a client calls in danger, as the practice entered it. A form with a question about danger is shown only beside it.
///
/// @param calls the numbers, the first to call first
public record CallList(List<Call> calls) {

    /// Nobody was entered yet.
    public static final CallList NONE = new CallList(List.of());
    /// Where the store keeps it among what the practice chose.
    public static final String SETTING = "call-in-danger";
    /// Our choice: more than a glance takes in helps nobody in danger.
    public static final int MOST = 5;

    private static final int LONGEST = 80;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()/.-]{1,30}");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^+0-9]");

    /// One of them.
    ///
    /// @param who who answers, such as an emergency service
    /// @param number the number as people read it
    public record Call(String who, String number) {
        public Call {
            who = who.strip();
            number = number.strip();
            if (who.isEmpty() || who.length() > LONGEST || who.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("say who answers, in " + LONGEST + " letters at most.");
            }
            if (!NUMBER.matcher(number).matches()) {
                throw new IllegalArgumentException("a number has digits, and spaces or dashes between them, as in 112 "
                        + "or +49 30 123456.");
            }
        }

        /// What a telephone dials.
        public String dialled() {
            return "tel:" + NOT_DIALLED.matcher(number).replaceAll("");
        }
    }

    public CallList {
        calls = List.copyOf(calls);
        if (calls.size() > MOST) {
            throw new IllegalArgumentException("enter " + MOST + " numbers at most.");
        }
    }

    /// Whether nobody was entered.
    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /// The list as it is kept, a line each.
    public String text() {
        return calls.stream().map(call -> call.who + "\t" + call.number).collect(Collectors.joining("\n"));
    }

    /// The list that was kept.
    public static CallList parse(String text) {
        return new CallList(text.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
                .map(parts -> new Call(parts[0], parts[1])).toList());
    }
}
