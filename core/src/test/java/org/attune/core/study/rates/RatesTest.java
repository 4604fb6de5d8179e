package org.attune.core.study.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.InventedStudy;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.rates.Rate.Between;
import org.attune.core.study.rates.Rate.TooFewCases;
import org.attune.core.study.rates.Stratum.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RatesTest {

    private static final Criterion CLIENT = new Criterion("client", Method.CLIENT_REPORT);

    @Test
    void agreesWithSharesAndDrawsOfAnotherProgram() {
        Differences shares = new Differences();
        Differences ends = new Differences();
        for (JsonNode c : Reference.cases("study")) {
            List<Rate> table = table(InventedStudy.cases(c), 4000, 2);
            for (Rate rate : table) {
                String name = nameInReference(rate.of());
                if (c.get("shares").has(name)) {
                    shares.add(name, rate.share(), Reference.numbers(c.get("shares").get(name))[0]);
                    if (rate.interval() instanceof Between between && name.matches("all|t.")) {
                        ends.add(name + " low", between.low(), Reference.numbers(c.get("low").get(name))[0]);
                        ends.add(name + " high", between.high(), Reference.numbers(c.get("high").get(name))[0]);
                    }
                }
            }
        }
        ReferenceTable.record("rates: shares of sessions and cases", "study.json", "R 4.2.2", shares, 1e-9);
        ReferenceTable.record("rates: ends of the bootstrap over cases, other draws", "study.json",
                "R 4.2.2, 4,000 draws", ends, 1e-2);
    }

    private static String nameInReference(Stratum of) {
        return switch (of.kind()) {
            case CASES -> "cases";
            case ALL_SESSIONS -> "all";
            case FIRST_THIRD -> "t1";
            case MIDDLE_THIRD -> "t2";
            case LAST_THIRD -> "t3";
            case SESSION -> "s" + of.session();
        };
    }

    @Test
    void givesTheSameIntervalsWithAnyNumberOfThreads() {
        List<StudiedCase> cases = InventedStudy.cases(Reference.cases("study").getFirst());
        assertThat(table(cases, 200, 1)).isEqualTo(table(cases, 200, 3));
    }

    @Test
    void saysHowOftenButNotHowSureWhereCasesAreFew() {
        List<StudiedCase> cases = InventedStudy.cases(Reference.cases("study").getFirst()).subList(0, 9);
        assertThat(table(cases, 100, 1)).allSatisfy(rate -> {
            assertThat(rate.interval()).isEqualTo(new TooFewCases(10));
            assertThat(rate.cases()).isLessThanOrEqualTo(9);
        });
        assertThat(table(List.of(), 100, 1)).isEmpty();
    }

    @Test
    void countsNoSessionAboutWhichNobodyWasAsked() {
        Rates rates = new Rates(List.of(CLIENT));
        IntStream.range(0, 12).forEach(i -> rates.add(List.of(said(2, 5)), 30));
        IntStream.range(0, 3).forEach(i -> rates.add(List.of(Sighting.nothing()), 30));
        assertThat(rates.table(100, 1, 1)).allSatisfy(rate -> assertThat(rate.interval())
                .isInstanceOf(rate.judged() == 24 ? Between.class : Rate.Unvaried.class))
                .extracting(rate -> rate.of().words() + ": " + rate.tense() + " of " + rate.judged() + " in "
                        + rate.cases())
                .containsExactly("cases, at least one tension: 12 of 12 in 12", "all sessions: 12 of 24 in 12",
                        "first third of a case's sessions: 12 of 24 in 12", "session 2: 12 of 12 in 12",
                        "session 5: 0 of 12 in 12");
    }

    @Test
    void givesEachWayOfSeeingWhatItWouldGetAlone() {
        List<Criterion> criteria = IntStream.range(0, 4).mapToObj(i -> new Criterion("rule " + i, Method.RULE))
                .toList();
        SplittableRandom random = new SplittableRandom(5);
        List<List<Sighting>> cases = IntStream.range(0, 60).mapToObj(any -> criteria.stream().map(
                each -> said(1 + random.nextInt(3), 4 + random.nextInt(2))).toList()).toList();
        Rates together = new Rates(criteria);
        cases.forEach(sightings -> together.add(sightings, 6));
        List<Rate> table = together.table(200, 3, 2);
        for (int i = 0; i < criteria.size(); i++) {
            int criterion = i;
            Rates alone = new Rates(List.of(criteria.get(i)));
            cases.forEach(sightings -> alone.add(List.of(sightings.get(criterion)), 6));
            assertThat(table).filteredOn(rate -> rate.criterion().equals(criteria.get(criterion)))
                    .containsExactlyElementsOf(alone.table(200, 3, 1));
        }
    }

    @Test
    void countsEachForItselfWhereThereAreTooManyGroups() {
        Sighting one = said(1, 2);
        Sighting other = said(1, 3);
        Alike alike = new Alike(3, 4);
        assertThat(groups(alike, List.of(one, one, other))).containsExactly("3: {0, 1}", "2: {2}");
        assertThat(groups(alike, List.of(one, other, other))).containsExactly("0: {0}", "1: {1}", "2: {2}");
        assertThat(groups(alike, List.of(one, Sighting.nothing(), one))).containsExactly("0: {0}", "2: {2}");
        assertThat(alike.of(1)).containsExactly(1, 3);
        assertThatThrownBy(() -> new Alike(5, 4)).hasMessageContaining("4 ways of seeing at most");
    }

    private static List<String> groups(Alike alike, List<Sighting> sightings) {
        List<String> groups = new ArrayList<>();
        alike.each(sightings, (number, members) -> groups.add(number + ": " + members));
        return groups;
    }

    @Test
    void keepsNumbersThatNeedMoreThanSixteenBits() {
        CaseTotals totals = new CaseTotals();
        totals.add(3, 100_000);
        totals.add(65_535, -70_000);
        totals.endCase();
        IntStream.range(0, 40_000).forEach(any -> totals.add(7, 1));
        totals.endCase();
        int[] sums = new int[CaseTotals.MOST_CELLS];
        totals.sum(new int[] {2, 1}, sums);
        assertThat(IntStream.of(3, 65_535, 7, 8).map(cell -> sums[cell])).containsExactly(200_000, -140_000, 40_000, 0);
        totals.sum(new int[] {0, 3}, sums);
        assertThat(IntStream.of(3, 7).map(cell -> sums[cell])).containsExactly(0, 120_000);
    }

    @Test
    void partsACaseIntoThirds() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(session -> Stratum.third(session, 7)))
                .containsExactly(Kind.FIRST_THIRD, Kind.FIRST_THIRD, Kind.FIRST_THIRD, Kind.MIDDLE_THIRD,
                        Kind.MIDDLE_THIRD, Kind.LAST_THIRD, Kind.LAST_THIRD);
        assertThatThrownBy(() -> new Stratum(Kind.SESSION, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rates(List.of(CLIENT)).table(99, 1, 1)).hasMessageContaining("100 draws");
    }

    private static Sighting said(int tense, int calm) {
        return Sighting.ofReports(new StrainReports(List.of(new Report(tense, Respondent.CLIENT, Said.STRAIN),
                new Report(calm, Respondent.CLIENT, Said.NO_STRAIN))), Respondent.CLIENT);
    }

    private static List<Rate> table(List<StudiedCase> cases, int draws, int threads) {
        Rates rates = new Rates(List.of(CLIENT));
        cases.forEach(each -> rates.add(each.sightings(), each.scores().lastSession()));
        return rates.table(draws, 7, threads);
    }
}
