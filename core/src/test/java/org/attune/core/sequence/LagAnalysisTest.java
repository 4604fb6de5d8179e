package org.attune.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.attune.core.sequence.CodeSequence.Step;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.core.sequence.LagTable.Why;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LagAnalysisTest {

    private static List<CodeSequence> sessions(List<String> words) {
        return words.stream().map(word -> new CodeSequence(word,
                word.chars().mapToObj(c -> new Step("", String.valueOf((char) c))).toList())).toList();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void agreesWithTheHatMatrixOfAPoissonModel() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("lag_sequences")) {
            List<LagTable> tables = LagAnalysis.of(sessions(words(c.get("sessions"))), 5, 100, 1, 1);
            for (LagTable table : tables) {
                JsonNode theirs = c.get("lags").get(table.lag() - 1);
                for (int row = 0; row < table.given().size(); row++) {
                    for (int column = 0; column < table.given().size(); column++) {
                        LagTable.Cell cell = table.cells().get(row).get(column);
                        differences.add("count", cell.count(), theirs.get("counts").get(row).get(column));
                        differences.add("expected", cell.expected(), theirs.get("expected").get(row).get(column));
                        differences.add("z", z(cell), theirs.get("z").get(row).get(column));
                    }
                }
            }
        }
        ReferenceTable.record("Lag sequences: counts, expected counts, adjusted residuals", "lag_sequences.json",
                "Python, numpy 2.4.6, hat matrix", differences, 1e-9);
    }

    private static double z(LagTable.Cell cell) {
        return ((Residual.Off) cell.residual()).z();
    }

    private static double p(LagTable.Cell cell) {
        return ((Residual.Off) cell.residual()).p();
    }

    @Test
    void saysTheSameOfOneLagAloneAsAmongAll() {
        List<CodeSequence> sessions = sessions(List.of("abcabdbac", "bcadbca", "ab"));
        List<LagTable> all = LagAnalysis.of(sessions, 5, 200, 1, 1);

        for (int lag = 1; lag <= 5; lag++) {
            int one = lag;
            assertThat(LagAnalysis.at(sessions, lag, 200, 1, 1))
                    .isEqualTo(all.stream().filter(table -> table.lag() == one).toList()).isNotEmpty();
        }
        assertThatThrownBy(() -> LagAnalysis.at(sessions, 6, 200, 1, 1)).hasMessageContaining("lags run from 1 to 5");
    }

    @Test
    void agreesWithEveryOrderThereIs() {
        JsonNode exact = Reference.read("lag_sequences").get("exact");
        Differences differences = new Differences();
        LagTable table = LagAnalysis.of(sessions(words(exact.get("sessions"))), 1, 100_000, 4, 2).getFirst();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                differences.add("p", p(table.cells().get(row).get(column)), exact.get("p").get(row).get(column));
            }
        }
        ReferenceTable.record("Lag sequences: p over orders within sessions", "lag_sequences.json",
                "Python, every order", differences, 0.01);
    }

    @Test
    void saysWhatOrdersWithinSessionsHaveWhereSessionsDifferInTheirCodes() {
        List<String> words = new ArrayList<>(Collections.nCopies(10, "aaaabbbb"));
        words.addAll(Collections.nCopies(40, "cccdcdcc"));
        LagTable.Cell cell = LagAnalysis.of(sessions(words), 1, 2000, 1, 2).getFirst().cell("a", "b");

        assertThat(cell.count()).isEqualTo(10);
        assertThat(cell.expected()).isCloseTo(4.57, within(0.01));
        assertThat(z(cell)).isCloseTo(2.87, within(0.01));
        assertThat(cell.byChance()).as("7 neighbours a session, 4 in 8 and then 4 in 7").isCloseTo(20, within(1e-9));
        assertThat(p(cell)).as("10 is fewer than all but a few orders have").isEqualTo(2 / 2001.0);
    }

    @Test
    void hasTheMeanOfEveryOrderThereIs() {
        List<List<String>> clients = orders(List.of("a", "a", "b", "c"));
        List<List<String>> therapists = orders(List.of("x", "y", "y"));
        List<List<LagTable>> all = new ArrayList<>();
        clients.forEach(client -> therapists.forEach(therapist -> all
                .add(LagAnalysis.of(List.of(taken("ctcctct", client, therapist)), 5, 100, 1, 1))));

        assertThat(all).hasSize(24 * 6);
        List<LagTable> tables = all.getFirst();
        assertThat(tables).hasSize(14);
        for (int table = 0; table < tables.size(); table++) {
            int one = table;
            for (String given : tables.get(one).given()) {
                for (String then : tables.get(one).then()) {
                    double mean = all.stream().mapToInt(order -> order.get(one).cell(given, then).count()).average()
                            .orElseThrow();
                    assertThat(tables.get(one).cell(given, then).byChance())
                            .as("%s, %s, %s", tables.get(one).lag(), given, then).isCloseTo(mean, within(1e-12));
                }
            }
        }
    }

    private static List<List<String>> orders(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (int first = 0; first < codes.size(); first++) {
            List<String> rest = new ArrayList<>(codes);
            String code = rest.remove(first);
            orders(rest).forEach(order -> orders.add(Stream.concat(Stream.of(code), order.stream()).toList()));
        }
        return orders;
    }

    private static CodeSequence taken(String turns, List<String> client, List<String> therapist) {
        Iterator<String> ofClient = client.iterator();
        Iterator<String> ofTherapist = therapist.iterator();
        return new CodeSequence("1", turns.chars().mapToObj(turn -> turn == 'c' ? new Step("client", ofClient.next())
                : new Step("therapist", ofTherapist.next())).toList());
    }

    @Test
    void neverCrossesTheEndOfASession() {
        LagTable table = LagAnalysis.of(sessions(Collections.nCopies(40, "ab")), 1, 100, 1, 1).getFirst();
        assertThat(table.transitions()).isEqualTo(40);
        assertThat(table.cell("a", "b").count()).isEqualTo(40);
        assertThat(table.cell("b", "a").count()).isZero();
    }

    @Test
    void countsPlacesLater() {
        List<LagTable> tables = LagAnalysis.of(sessions(List.of("abcabcabc")), 5, 100, 1, 1);
        assertThat(tables).extracting(LagTable::lag).containsExactly(1, 2, 3, 4, 5);
        assertThat(tables).extracting(LagTable::transitions).containsExactly(8, 7, 6, 5, 4);
        assertThat(tables.get(1).cell("a", "c").count()).isEqualTo(3);
        assertThat(tables.get(2).cell("a", "a").count()).isEqualTo(2);
        assertThat(tables.get(2).cell("a", "b").count()).isZero();
        assertThat(tables.getFirst().cell("a", "b").residual()).isEqualTo(new Residual.None(Why.TOO_FEW));
        assertThat(Why.TOO_FEW.words()).contains("30");
    }

    @Test
    void findsAnOrderAndNoneWhereThereIsNone() {
        LagTable ordered = LagAnalysis.of(sessions(Collections.nCopies(6, "abcabcabcabc")), 1, 400, 1, 1).getFirst();
        assertThat(z(ordered.cell("a", "b"))).isGreaterThan(5);
        assertThat(p(ordered.cell("a", "b"))).isEqualTo(2 / 401.0);
        assertThat(z(ordered.cell("b", "a"))).isLessThan(-3);
        assertThat(p(ordered.cell("b", "a"))).isLessThan(0.02);
        LagTable unlike = LagAnalysis.of(sessions(List.of("a".repeat(30), "b".repeat(30))), 1, 400, 1, 1).getFirst();
        assertThat(z(unlike.cell("a", "a"))).isGreaterThan(5);
        assertThat(p(unlike.cell("a", "a"))).isEqualTo(1);
    }

    @Test
    void takesNoTurnTakingForAFinding() {
        List<Step> steps = IntStream.range(0, 80).mapToObj(at -> at % 2 == 0
                ? new Step("client", at % 4 == 0 ? "tells" : "withdraws")
                : new Step("therapist", at / 8 % 2 == 0 ? "asks" : "mends")).toList();
        List<LagTable> tables = LagAnalysis.of(List.of(new CodeSequence("1", steps)), 2, 400, 1, 1);
        assertThat(tables).extracting(LagTable::lag).containsExactly(1, 1, 2, 2);
        LagTable answers = tables.getFirst();
        assertThat(answers.speakers()).isEqualTo(new LagTable.Speakers("client", "therapist"));
        assertThat(answers.given()).containsExactly("client: tells", "client: withdraws");
        assertThat(answers.then()).containsExactly("therapist: asks", "therapist: mends");
        assertThat(answers.transitions()).isEqualTo(40);
        assertThat(answers.cell("client: tells", "therapist: asks").count()).isEqualTo(10);
        assertThat(z(answers.cell("client: tells", "therapist: asks"))).isZero();
        assertThat(p(answers.cell("client: tells", "therapist: asks"))).isGreaterThan(0.5);
        LagTable own = tables.get(2);
        assertThat(own.given()).isEqualTo(own.then());
        assertThat(z(own.cell("client: tells", "client: withdraws"))).isGreaterThan(5);
    }

    @Test
    void saysWhereACodeHasNoContrast() {
        LagTable alone = LagAnalysis.of(sessions(List.of("a".repeat(31))), 1, 100, 1, 1).getFirst();
        assertThat(alone.cell("a", "a").residual()).isEqualTo(new Residual.None(Why.NO_CONTRAST));
        LagTable last = LagAnalysis.of(sessions(List.of("ab".repeat(20) + "c")), 1, 100, 1, 1).getFirst();
        assertThat(last.cell("c", "a").residual()).isEqualTo(new Residual.None(Why.NO_CONTRAST));
        assertThat(last.cell("c", "a").expected()).isZero();
        assertThat(LagAnalysis.of(List.of(), 2, 100, 1, 1)).isEmpty();
    }

    @Test
    void givesTheSameForAnyNumberOfThreadsAndOtherwiseDependsOnTheSeed() {
        List<CodeSequence> sessions = sessions(List.of("abcabbacbcabcacbbacbacbbcabcb", "bcabcabcaacbbca"));
        List<LagTable> one = LagAnalysis.of(sessions, 3, 300, 5, 1);
        assertThat(LagAnalysis.of(sessions, 3, 300, 5, 4)).isEqualTo(one);
        assertThat(LagAnalysis.of(sessions, 3, 300, 6, 1)).isNotEqualTo(one);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> LagAnalysis.of(List.of(), 0, 100, 1, 1)).hasMessageContaining("from 1 to 5");
        assertThatThrownBy(() -> LagAnalysis.of(List.of(), 6, 100, 1, 1)).hasMessageContaining("lags was 6");
        assertThatThrownBy(() -> LagAnalysis.of(List.of(), 1, 99, 1, 1)).hasMessageContaining("100 orders");
        assertThatThrownBy(() -> new LagTable(0, new LagTable.Speakers("", ""), List.of(), List.of(),
                List.of(), 0))
                .hasMessageContaining("a lag is 1 or more");
    }
}
