package org.attune.web.words;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import org.attune.store.cases.Meetings;

/// What somebody wrote or chose in a form, read from what a browser sends of it.
public final class Written {

    private Written() {}

    /// With ends of lines as they are kept: browsers send two signs for one.
    public static String lines(String sent) {
        return sent.replace("\r\n", "\n");
    }

    /// The same without blanks around it, and without the sign that PostgreSQL does not take.
    public static String clean(String sent) {
        return lines(sent).replace("\0", "").strip();
    }

    /// A day, if it is one and lies in the years that days of a practice can lie in.
    public static Optional<LocalDate> day(String sent) {
        try {
            return Optional.of(LocalDate.parse(sent.strip())).filter(Meetings::mayBe);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// A small whole number, such as how many minutes; 0 where it is none, which whoever asks for it refuses.
    public static int number(String sent) {
        String typed = sent.strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /// A word of a closed set, if there is such a one.
    public static <E extends Enum<E>> Optional<E> word(String sent, Class<E> words) {
        return Arrays.stream(words.getEnumConstants()).filter(word -> word.name().equals(sent)).findFirst();
    }
}
