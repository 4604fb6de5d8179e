package org.attune.formats.calendar;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CalendarWriterTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant START = Instant.parse("2026-03-09T18:30:00Z");

    private static String write(String title, String place) {
        return CalendarWriter
                .write(new Appointment("g1@attune", WRITTEN, START, Duration.ofMinutes(90), title, place));
    }

    @Provide
    static Arbitrary<String> words() {
        return Arbitraries.strings().withChars(" \t\n\r;,\\:\"aZÄß語").withChars('\u0000', '\u001f')
                .withChars(Character.MIN_SURROGATE, Character.MAX_SURROGATE).ofMaxLength(300)
                .injectDuplicates(0.1).map(text -> text + (text.length() % 2 == 0 ? "🌿" : ""));
    }

    /// What a reader of the standard makes of a property: unfolded, then unescaped.
    private static String read(String file, String name) {
        String value = Arrays.stream(file.replace("\r\n ", "").split("\r\n"))
                .filter(line -> line.startsWith(name + ":")).findFirst().orElseThrow().substring(name.length() + 1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\\') {
                i++;
                out.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                assertThat(sign).isNotIn(';', ',');
                out.append(sign);
            }
        }
        return out.toString();
    }

    /// The text as far as a calendar file can hold it, worked out in another way than the writer does.
    private static String holdable(String words) {
        return new String(words.replaceAll("\r\n?", "\n").getBytes(UTF_16BE), UTF_16BE).replace("\ufffd", "")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    @Property(seed = "1")
    void whatIsWrittenIsReadBack(@ForAll("words") String title, @ForAll("words") String place) {
        String file = write("x" + title, "x" + place);

        assertThat(read(file, "SUMMARY")).isEqualTo(holdable("x" + title));
        assertThat(read(file, "LOCATION")).isEqualTo(holdable("x" + place));
    }

    @Property(seed = "1")
    void everyLineEndsAsItShouldAndIsShortEnough(@ForAll("words") String title, @ForAll("words") String place) {
        String file = write(title, place);

        assertThat(file).endsWith("\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isBetween(1, 75));
        assertThat(new String(file.getBytes(UTF_8), UTF_8)).isEqualTo(file);
    }

    @Property(seed = "1")
    void noTextAddsALineOfItsOwn(@ForAll("words") String words) {
        assertThat(write(words + "\r\nEND:VEVENT\r\nATTENDEE:x", "y").split("\r\n"))
                .noneMatch(line -> line.startsWith("ATTENDEE"))
                .containsOnlyOnce("END:VEVENT");
    }

    @Test
    void aMeetingIsAnEventAtTwoMoments() {
        assertThat(write("Peer group, Monday", "Room 2; upstairs")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Attune//Attune//EN
                BEGIN:VEVENT
                UID:g1@attune
                DTSTAMP:20260301T090000Z
                DTSTART:20260309T183000Z
                DTEND:20260309T200000Z
                SUMMARY:Peer group\\, Monday
                LOCATION:Room 2\\; upstairs
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void aPlaceThatNobodySaidIsLeftOut() {
        assertThat(write("Peer group", "")).doesNotContain("LOCATION");
    }

    @Test
    void aMeetingWithoutLengthOrWithAnOddUidIsNone() {
        assertThatThrownBy(() -> new Appointment("u", WRITTEN, START, Duration.ZERO, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Appointment("u\r\nX:y", WRITTEN, START, Duration.ofMinutes(1), "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereAndWhatIsNotInWhatAnAppointmentSaysOfItself() {
        assertThat(new Appointment("u", WRITTEN, START, Duration.ofMinutes(1), "words", "elsewhere"))
                .hasToString("Appointment[u]");
    }
}
