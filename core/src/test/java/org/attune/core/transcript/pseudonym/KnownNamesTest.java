package org.attune.core.transcript.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing.Untimed;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Names are proposed wherever they stand, however many there are.
class KnownNamesTest {

    /// Pieces of names and of what lies between them; put together at random they stand in, beside and over each other.
    private static final List<String> PIECES = List.of("Ann", "Anna", "Ann-Lee", "Lee", "Lee's", "Élan", "E\u0301lan",
            "Ann's",
            "Dr. ", "-", "-", " ", " ", " ", ". ", ", ", "(", ")", "'", "a", "Ⓐnna", "\ud835\udc00da", "\ud835",
            "\udc00",
            "my friend ", "\"", "Zoë", "1", "\u00a0");

    /// One name after the other is looked for in the whole text, and each find is held against all others: what is meant, plainly.
    private static List<Identifier> plainly(Set<String> names, String text) {
        List<Identifier> all = new ArrayList<>();
        for (String name : names) {
            for (int start : WholeWords.starts(text, name)) {
                Identifier one = new Identifier(1, start, name, IdentifierKind.NAME, "a reason");
                if (all.stream().noneMatch(one::overlaps)) {
                    all.add(one);
                }
            }
        }
        all.sort(Comparator.comparingInt(Identifier::start));
        return all;
    }

    @Test
    void findsWhatIsFoundOneNameAfterTheOther() {
        Random random = new Random(28);
        int several = 0;
        for (int round = 0; round < 5_000; round++) {
            Set<String> names = IntStream.range(0, 1 + random.nextInt(16)).mapToObj(i -> text(random, 2).strip())
                    .filter(name -> !name.isEmpty() && Character.isUpperCase(name.codePointAt(0)))
                    .collect(Collectors.toCollection(HashSet::new));
            String text = text(random, 80);
            Apart apart = new Apart();
            new KnownNames(names).find(1, text, "a reason").forEach(apart::add);

            assertThat(apart.inOrder()).as("%s in %s", names, text).isEqualTo(plainly(names, text));
            several += apart.inOrder().size() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(500);
    }

    private static String text(Random random, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    /// Looked for one after the other they took more than two minutes; now some ten seconds on a slow and busy machine.
    @Test
    @Timeout(60)
    void isNotKeptBusyByManyNames() {
        List<Turn> turns = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> new Turn(number, "T", Untimed.UNTIMED,
                        IntStream.range(0, 20).mapToObj(i -> "I met Dr. N" + letters(20 * number + i) + " there")
                                .collect(Collectors.joining(", "))))
                .toList();
        String label = "A-".repeat(5_000);

        assertThat(Identifiers.propose(new Transcript(List.of(new Speaker("T", Part.NOT_SAID),
                new Speaker(label, Part.NOT_SAID)), turns), Language.ENGLISH)).hasSizeGreaterThan(40_000);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left /= 26) {
            letters.append((char) ('a' + left % 26));
        }
        return letters.toString();
    }
}
