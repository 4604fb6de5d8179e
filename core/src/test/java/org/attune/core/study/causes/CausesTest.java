package org.attune.core.study.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.reference.Differences;
import org.attune.core.reference.Reference;
import org.attune.core.reference.ReferenceTable;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.causes.Precedent.Chance;
import org.attune.core.tension.Attribution;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CausesTest {

    private static final Criterion CLIENT = new Criterion("client", Method.CLIENT_REPORT);

    @Test
    void findsWhatComesBeforeAsOftenAsAProgramThatGoesThroughEveryMove() {
        Differences counts = new Differences();
        Differences chances = new Differences();
        for (JsonNode study : Reference.cases("study_causes").getFirst().get("before")) {
            Precedents precedents = new Precedents(List.of(CLIENT));
            for (JsonNode one : study.get("cases")) {
                int[] tense = Reference.counts(one.get("tense"));
                precedents.add(List.of(said(tense)), tense.length,
                        IntStream.of(Reference.counts(one.get("events"))).mapToObj(at -> new Event(at, "fee"))
                                .toList());
            }
            List<Precedent> found = precedents.find(9999, 5);
            for (int lag = 0; lag < found.size(); lag++) {
                JsonNode expected = study.get("before").get(lag);
                counts.same("beginnings", found.get(lag).beginnings(), expected.get("beginnings").asInt());
                counts.same("with it", found.get(lag).preceded(), expected.get("seen").asInt());
                counts.add("by chance", found.get(lag).expected(), expected.get("expected"));
                chances.add("p", ((Chance.Seldom) found.get(lag).chance()).p(), expected.get("p"));
            }
        }
        String source = "Python, numpy 2.4.6";
        ReferenceTable.record("what comes before a tension: counts, and what chance would bring", "study_causes.json",
                source, counts, 1e-9);
        ReferenceTable.record("what comes before a tension: p, of draws beside every move", "study_causes.json", source,
                chances, 2e-2);
    }

    @Test
    void countsOnlyCasesWithEventsAndSaysWhyThereIsNoP() {
        Precedents precedents = new Precedents(List.of(CLIENT));
        precedents.add(List.of(said(0, 1, 0, 1)), 4, List.of());
        precedents.add(List.of(said(0, 1, 0, 0)), 4, List.of(new Event(9, "break")));
        assertThat(precedents.cases()).isZero();
        assertThat(precedents.find(99, 1)).isEmpty();
        precedents.add(List.of(said(0, 1, 0, 1)), 4, List.of(new Event(1, "break")));
        assertThat(precedents.cases()).isZero();
        precedents.add(List.of(said(0, 1, 0, 1)), 4, List.of(new Event(1, "fee")));
        Precedent before = precedents.find(99, 1).get(1);
        assertThat(before.beginnings()).isEqualTo(2);
        assertThat(before.preceded()).isEqualTo(1);
        assertThat(before.expected()).isEqualTo(0.5);
        assertThat(before.chance()).isEqualTo(new Chance.None("fewer than 10 tensions began"));
    }

    @Test
    void countsBeginningsOfEveryCaseWhoseBreaksAreKnown() {
        Precedents watched = new Precedents(List.of(CLIENT));
        for (int i = 0; i < 12; i++) {
            watched.addWatched(List.of(said(0, 0, 1, 0, 1)), 5, Breaks.EVENT, breaks(2));
        }
        for (int i = 0; i < 5; i++) {
            watched.addWatched(List.of(said(0, 1, 0)), 3, Breaks.EVENT, List.of());
        }
        watched.addWatched(List.of(Sighting.nothing()), 0, Breaks.EVENT, List.of());
        assertThat(watched.find(999, 4)).extracting(Precedent::beginnings).containsExactly(29, 29, 24, 12);
        assertThat(watched.find(999, 4)).extracting(Precedent::preceded).containsExactly(0, 12, 0, 12);
        assertThat(watched.cases()).isEqualTo(17);
    }

    /// A break lies after a session, so a case of five sessions has four places for one, and tensions begin at these very places.
    @Test
    void movesBreaksOnlyToWhereTheyCanLieWhetherDatesTellThemOrATableNamesThem() {
        Precedents watched = new Precedents(List.of(CLIENT));
        Precedents named = new Precedents(List.of(CLIENT));
        for (int place = 2; place <= 5; place++) {
            for (int i = 0; i < 3; i++) {
                watched.addWatched(List.of(said(0, 1, 0, 1, 0)), 5, Breaks.EVENT, breaks(place));
                named.add(List.of(said(0, 1, 0, 1, 0)), 5,
                        List.of(new Event(place, "break of two weeks"), new Event(place, "fee")));
            }
        }
        watched.addWatched(List.of(said(1)), 1, Breaks.EVENT, List.of());
        Precedent evenly = watched.find(999, 4).getFirst();
        assertThat(evenly.preceded()).isEqualTo(6);
        assertThat(evenly.expected()).isCloseTo(6, within(1e-12));
        assertThat(evenly.chance()).isEqualTo(new Chance.Seldom(1, 999, 12));
        List<Precedent> both = named.find(999, 4);
        assertThat(both).extracting(Precedent::event).containsExactly("break of two weeks", "break of two weeks",
                "break of two weeks", "break of two weeks", "fee", "fee", "fee", "fee");
        assertThat(both).extracting(Precedent::beginnings).containsExactly(24, 24, 12, 12, 24, 24, 12, 12);
        assertThat(both.getFirst()).extracting(Precedent::preceded, Precedent::expected)
                .containsExactly(6, evenly.expected());
        assertThat(both.getFirst().chance()).isEqualTo(new Chance.Seldom(1, 999, 12));
        assertThat(both.get(4).expected()).isCloseTo(4.8, within(1e-12));
    }

    @Test
    void knowsABreakByItsFirstWord() {
        assertThat(List.of("break", "breaks", "break of two weeks", "break: holiday", "breaks, twice", "break_2"))
                .allMatch(what -> new Event(2, what).isBreak() && Event.earliest(what) == 2);
        assertThat(List.of("breakthrough", "breakfast", "fee", "no break", "breaksdown"))
                .noneMatch(what -> new Event(2, what).isBreak() || Event.earliest(what) == 2);
        assertThat(new Event(1, "break").liesIn(4)).isFalse();
        assertThat(new Event(1, "fee").liesIn(4)).isTrue();
        assertThat(new Event(4, "break").liesIn(4)).isTrue();
        assertThat(new Event(5, "fee").liesIn(4)).isFalse();
    }

    @Test
    void readsBreaksOutOfGapsThatAreLongForTheCase() {
        assertThat(Breaks.of(new int[] {1, 2, 3, 4, 5}, new long[] {0, 7, 14, 35, 42})).contains(breaks(4));
        assertThat(Breaks.of(new int[] {1, 2, 3, 4, 5}, new long[] {0, 7, 14, 28, 35})).contains(breaks());
        assertThat(Breaks.of(new int[] {1, 2, 3, 4, 5}, new long[] {0, 2, 4, 17, 19})).contains(breaks());
        assertThat(Breaks.of(new int[] {1, 2, 3, 4, 5}, new long[] {0, 2, 4, 18, 20})).contains(breaks(4));
        assertThat(Breaks.of(new int[] {1, 2, 4, 5, 6}, new long[] {0, 7, 70, 77, 84})).contains(breaks());
        assertThat(Breaks.of(new int[] {1, 2, 3}, new long[] {0, 7, 70})).isEmpty();
        assertThat(Breaks.of(new int[] {1, 2, 3, 4}, new long[] {0, 7, 3, 90})).isEmpty();
        assertThat(Breaks.of(new int[0], new long[0])).isEmpty();
    }

    @Test
    void takesNoBeginningWhereTheSessionBeforeWasTenseOrNobodyWasCalmYet() {
        Precedents precedents = new Precedents(List.of(CLIENT));
        precedents.add(List.of(said(1, 1, 0, 1, 1)), 5, breaks(1, 2, 3, 4, 5));
        assertThat(precedents.find(99, 1).getFirst().beginnings()).isEqualTo(1);
    }

    @Test
    void agreesWithAnotherProgramOnWhatTwoPeopleSay() {
        Differences differences = new Differences();
        for (JsonNode c : Reference.cases("study_causes").getFirst().get("kappa")) {
            List<Attributed> all = new ArrayList<>();
            int[] first = Reference.counts(c.get("first"));
            int[] second = Reference.counts(c.get("second"));
            for (int i = 0; i < first.length; i++) {
                all.add(new Attributed("heron", i + 1, Respondent.CLIENT, Attribution.places().get(first[i])));
                all.add(new Attributed("heron", i + 1, Respondent.THERAPIST, Attribution.places().get(second[i])));
            }
            all.addAll(all);
            Attributions.Pair pair = attributions(all, 100).pairs().getFirst();
            assertThat(pair.interval())
                    .isEqualTo(new SessionInterval.None(SessionInterval.Reason.TOO_FEW_SESSIONS));
            differences.add("kappa", ((Agreement.Found) pair.kappa()).value(), c.get("kappa"));
            IntStream.range(0, 4).forEach(row -> IntStream.range(0, 4).forEach(column -> differences.same("count",
                    pair.counts().get(row).get(column), c.get("table").get(row).get(column).asInt())));
        }
        ReferenceTable.record("attributions of two people: table and kappa", "study_causes.json", "Python, numpy 2.4.6",
                differences, 1e-12);
    }

    @Test
    void drawsWholeCasesAgainAsAnotherProgramDoes() {
        Differences values = new Differences();
        Differences ends = new Differences();
        for (JsonNode c : Reference.cases("study_kappa")) {
            List<Attributed> all = new ArrayList<>();
            for (int i = 0; i < c.get("client").size(); i++) {
                for (Respondent by : List.of(Respondent.CLIENT, Respondent.THERAPIST)) {
                    all.add(new Attributed("case " + c.get("client").get(i).asInt(), c.get("session").get(i).asInt(),
                            by,
                            Attribution.places()
                                    .get(c.get(by == Respondent.CLIENT ? "first" : "second").get(i).asInt())));
                }
            }
            Attributions.Pair pair = attributions(all, 9999).pairs().getFirst();
            values.add("kappa", ((Agreement.Found) pair.kappa()).value(), c.get("kappa"));
            SessionInterval.Between between = (SessionInterval.Between) pair.interval();
            ends.add("low", between.low(), c.get("low"));
            ends.add("high", between.high(), c.get("high"));
        }
        ReferenceTable.record("attributions of two people: kappa over tensions of cases", "study_kappa.json",
                "R 4.2.2", values, 1e-12);
        ReferenceTable.record("attributions of two people: ends of the bootstrap over cases, other draws",
                "study_kappa.json", "R 4.2.2, boot 1.3.28, 9,999 draws", ends, 1e-2);
    }

    private static Attributions attributions(List<Attributed> all, int draws) {
        try (Bootstrap bootstrap = new Bootstrap(draws, 2, 1)) {
            return Attributions.of(all, bootstrap);
        }
    }

    @Test
    void letsAPersonNameSeveralPlacesAndComparesOnlyWhereBothNamedOne() {
        Attributions found = attributions(List.of(
                new Attributed("heron", 3, Respondent.CLIENT, Attribution.THERAPIST),
                new Attributed("heron", 3, Respondent.CLIENT, Attribution.AROUND),
                new Attributed("heron", 3, Respondent.OBSERVER, Attribution.BETWEEN),
                new Attributed("heron", 5, Respondent.OBSERVER, Attribution.BETWEEN),
                new Attributed("heron", 7, Respondent.CLIENT, Attribution.UNSURE)), 100);
        assertThat(found.tensions()).isEqualTo(2);
        assertThat(found.said()).containsExactly(
                new Attributions.Said(Respondent.CLIENT, 1, List.of(0, 1, 0, 1)),
                new Attributions.Said(Respondent.OBSERVER, 2, List.of(0, 0, 2, 0)));
        assertThat(found.pairs().getFirst().severalPlaces()).isEqualTo(1);
        assertThat(found.pairs().getFirst().both()).isZero();
        assertThat(found.pairs().getFirst().kappa()).isEqualTo(new Agreement.None(Agreement.Reason.BELOW_LEAST));
        assertThat(attributions(List.of(), 100)).isEqualTo(Attributions.NONE);
    }

    @Test
    void countsSessionsFromOneAndShowsNoWordOfAnEvent() {
        assertThatThrownBy(() -> new Event(0, "break")).hasMessageContaining("count from 1");
        assertThatThrownBy(() -> new Attributed("heron", 0, Respondent.CLIENT, Attribution.AROUND))
                .hasMessageContaining("count from 1");
        assertThat(new Event(2, "moved house")).hasToString("Event[session 2]");
    }

    private static Sighting said(int... tense) {
        return Sighting.ofReports(new StrainReports(IntStream.range(0, tense.length).mapToObj(i -> new Report(i + 1,
                Respondent.CLIENT, tense[i] == 1 ? Said.STRAIN : Said.NO_STRAIN)).toList()), Respondent.CLIENT);
    }

    private static List<Event> breaks(int... sessions) {
        return IntStream.of(sessions).mapToObj(session -> new Event(session, "break")).toList();
    }
}
