package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.course.Case;
import org.attune.formats.ProblemKind;
import org.junit.jupiter.api.Test;

/// What comes out depends on what the rows say, and on nothing else.
class OrderAndThreadsTest {

    private static final String HEADER = "client,session,rater,scale,item,value";

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> client = Arbitraries.of("a", "b", "ä", "z", "B", "\uD83D\uDE00", "\uFFFD", "");
        Arbitrary<String> session = Arbitraries.of("1", "2", "3", "4", "7", "0", "x", "2.5");
        Arbitrary<String> rater = Arbitraries.of("", "client", "therapist", "boss");
        Arbitrary<String> scale = Arbitraries.of("WAI-SR", "WAI-SR", "ARM-5", "PHQ-9", "RISQ", "SRS");
        Arbitrary<String> item = Arbitraries.of("", "", "", "", "1", "2", "99");
        Arbitrary<String> value = Arbitraries.of("1", "2", "3.5", "5", "48", "0", "", "NaN");
        return Combinators.combine(client, session, rater, scale, item, value)
                .as((c, s, r, m, i, v) -> String.join(",", c, s, r, m, i, v)).list()
                .ofMinSize(1).ofMaxSize(60);
    }

    private record Summary(List<Case> cases, Object tally, Object watched, Object counts) {}

    private static Summary summary(List<String> rows, int threads) {
        List<String> lines = new ArrayList<>(rows);
        lines.addFirst(HEADER);
        ReadText.Got got = ReadText.of(lines.toArray(String[]::new)).handling(Strictness.LEAVE_OUT, 1000, threads).go();
        return switch (got.outcome()) {
            case ReadOutcome.Read read ->
                new Summary(got.cases(), read.tally(), read.watched(), read.problems().counts());
            case ReadOutcome.Refused refused ->
                new Summary(got.cases(), "refused", "refused", refused.problems().counts());
        };
    }

    @Property(tries = 1000, seed = "1")
    void theOrderOfRowsDoesNotMatter(@ForAll("rows") List<String> rows, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(summary(shuffled, 1)).isEqualTo(summary(rows, 1));
    }

    @Property(tries = 300, seed = "1")
    void casesComeInTheOrderOfTheBytesOfTheirIds(@ForAll("rows") List<String> rows) {
        List<byte[]> ids = summary(rows, 1).cases().stream()
                .map(c -> c.id().getBytes(java.nio.charset.StandardCharsets.UTF_8)).toList();
        for (int i = 1; i < ids.size(); i++) {
            assertThat(java.util.Arrays.compareUnsigned(ids.get(i - 1), ids.get(i))).isLessThanOrEqualTo(0);
        }
    }

    /// Saying everything twice adds nothing but the notice of it.
    @Property(tries = 300, seed = "1")
    void rowsThatAreThereTwiceChangeNoCase(@ForAll("rows") List<String> rows) {
        List<String> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        assertThat(summary(twice, 1).cases()).isEqualTo(summary(rows, 1).cases());
    }

    /// A client who is there again under another name does not change what is read of the first.
    @Property(tries = 300, seed = "1")
    void anotherClientChangesNoCase(@ForAll("rows") List<String> rows) {
        List<String> more = new ArrayList<>(rows);
        rows.stream().filter(row -> row.startsWith("a,")).forEach(row -> more.add("copy" + row));
        List<Case> without = summary(rows, 1).cases();
        List<Case> with = summary(more, 1).cases();
        assertThat(with.stream().filter(c -> !c.id().equals("copya")).toList()).isEqualTo(without);
        assertThat(with.stream().filter(c -> c.id().equals("copya")).map(Case::course).toList())
                .isEqualTo(without.stream().filter(c -> c.id().equals("a")).map(Case::course).toList());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Random random = new Random(11);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add("c" + random.nextInt(3000) + "," + (1 + random.nextInt(12)) + ",,"
                    + (random.nextBoolean() ? "WAI-SR" : "ARM-5") + ",,"
                    + (1 + random.nextInt(6)));
        }
        Summary one = summary(rows, 1);
        assertThat(one.cases()).hasSizeGreaterThan(4000);
        assertThat(summary(rows, 4)).isEqualTo(one);
        Set<Object> kinds = new HashSet<>(((java.util.Map<?, ?>) one.counts()).keySet());
        assertThat(kinds).contains(ProblemKind.OFF_SCALE, ProblemKind.REPEATED, ProblemKind.CONTRADICTION);
    }

    @Test
    void aFaultInTheWorkComesOutAsItIs() {
        ReadPlan plan = ReadText.of(HEADER, "a,1,,WAI-SR,,4").handling(Strictness.LEAVE_OUT, 20, 3).plan();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new CaseReader().read(plan, cases -> {
            throw new IllegalStateException("ours");
        }, CaseResults.into(new ArrayList<>()))).isInstanceOf(IllegalStateException.class).hasMessage("ours");
    }
}
