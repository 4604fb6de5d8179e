package org.attune.formats.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CaseNamesTest {

    private static final CaseRows NO_ROWS = new CaseRows();

    private final RunBatch runs = new RunBatch();

    private int find(CaseNames names, byte[] id) {
        return find(names, id, id.length);
    }

    private int find(CaseNames names, byte[] id, int length) {
        runs.clear();
        runs.add(id, length, NO_ROWS);
        return names.find(runs, 0);
    }

    /// Ids whose lengths lie around 8 and 15 bytes, where the table keeps them in different ways, many the beginning of another.
    @Provide
    Arbitrary<List<String>> ids() {
        return Arbitraries.strings().withChars('a', 'b', '0', '\u00e9').ofMinLength(1).ofMaxLength(18).list()
                .ofMaxSize(300);
    }

    @Property(seed = "1")
    void givesEqualIdsTheSameNumberAndOthersAnother(@ForAll("ids") List<String> ids) {
        CaseNames names = new CaseNames();
        Map<String, Integer> expected = new HashMap<>();
        for (String id : ids) {
            int number = expected.computeIfAbsent(id, key -> expected.size());
            assertThat(find(names, id.getBytes(StandardCharsets.UTF_8))).isEqualTo(number);
            assertThat(names.text(number)).isEqualTo(id);
        }
        assertThat(names.count()).isEqualTo(expected.size());
    }

    @Property(seed = "1")
    void putsIdsInTheOrderOfTheirBytes(@ForAll("ids") List<String> ids) {
        CaseNames names = new CaseNames();
        ids.forEach(id -> find(names, id.getBytes(StandardCharsets.UTF_8)));
        List<byte[]> sorted = new ArrayList<>(
                ids.stream().distinct().map(id -> id.getBytes(StandardCharsets.UTF_8)).toList());
        sorted.sort(Arrays::compareUnsigned);
        assertThat(Arrays.stream(names.inOrder()).mapToObj(names::text).toList())
                .isEqualTo(sorted.stream().map(id -> new String(id, StandardCharsets.UTF_8)).toList());
    }

    @Test
    void reachesNotBeyondTheEndOfAnArray() {
        CaseNames names = new CaseNames();
        byte[] tight = "heron".getBytes(StandardCharsets.UTF_8);
        byte[] loose = Arrays.copyOf(tight, 200);
        loose[5] = 'x';
        assertThat(find(names, tight)).isZero();
        assertThat(find(names, loose, 5)).isZero();
        assertThat(find(names, loose, 6)).isEqualTo(1);
    }

    @Test
    void keepsApartIdsThatEndInZeros() {
        CaseNames names = new CaseNames();
        assertThat(find(names, new byte[] {'a'})).isZero();
        assertThat(find(names, new byte[] {'a', 0})).isEqualTo(1);
        assertThat(find(names, new byte[] {'a', 0, 0})).isEqualTo(2);
        assertThat(find(names, new byte[] {'a', 0})).isEqualTo(1);
    }

    @Test
    void findsAMillionLongIds() {
        CaseNames names = new CaseNames();
        for (int i = 0; i < 1_000_000; i++) {
            find(names, ("the client with the number " + i).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(names.count()).isEqualTo(1_000_000);
        assertThat(find(names, "the client with the number 777777".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(777_777);
    }
}
