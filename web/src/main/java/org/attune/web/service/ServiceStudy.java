package org.attune.web.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.survival.Wait.Ending;
import org.attune.core.tension.Attribution;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.service.CountedCase;
import org.attune.web.line.CaseStudies;
import org.attune.web.material.Purposes;
import org.attune.web.service.ServiceTables.Line;

/// Counts the cases of a practice: how it runs, and how often, why and what follows, in cases and never by therapist.
///
/// Every count is of cases. How often tensions were seen, and where they lay, is counted over those clients who agree to service
/// statistics; how many cases there are, have forms and agree to what is counted over all, because it holds nothing that anybody
/// answered.
final class ServiceStudy {

    private static final List<String> CASES = List.of("cases");
    private static final String ELSEWHERE = "not said, or unsure";

    private final CaseStudies studies;
    private final List<CountedCase> cases;
    private final ServiceTables tables = new ServiceTables();

    private ServiceStudy(CaseStudies studies, List<CountedCase> cases) {
        this.studies = studies;
        this.cases = List.copyOf(cases);
    }

    /// How many sessions of a case had a form.
    private enum Completion {
        NO_SESSION("no session yet"),
        ALL("every session"),
        HALF("at least half of the sessions"),
        SOME(
                "fewer than half"),
        NONE("no session");

        private final String words;

        Completion(String words) {
            this.words = words;
        }

        static Completion of(CountedCase one) {
            if (one.sessions() == 0) {
                return NO_SESSION;
            }
            if (one.sessionsWithForm() == 0) {
                return NONE;
            }
            return one.sessionsWithForm() >= one.sessions() ? ALL
                    : 2 * one.sessionsWithForm() >= one.sessions() ? HALF : SOME;
        }
    }

    /// What a way of seeing made of a case.
    private enum Seen {
        TENSE, CALM, COULD_NOT_SAY;

        static Seen of(Sighting sighting) {
            return sighting.judged() == 0 ? COULD_NOT_SAY : sighting.tense() > 0 ? TENSE : CALM;
        }
    }

    /// A case with what every way of seeing made of it.
    private record Studied(List<Sighting> sightings, int sessions, boolean hasOpenFlag) {}

    static ServicePage page(CaseStudies studies, List<CountedCase> cases) {
        ServiceStudy study = new ServiceStudy(studies, cases);
        study.count();
        return study.tables.page();
    }

    private void count() {
        int all = tables.whole(cases.size());
        List<Integer> ended = yesAndNo(all, cases, CountedCase::isClosed);
        tables.add("Cases", "", CASES,
                List.of(Line.of("all", all), Line.of("open", ended.get(1)), Line.of("ended", ended.getFirst())));
        List<Integer> completion = tables.parts(all, cases, List.of(Completion.values()), Completion::of);
        List<Line> forms = new ArrayList<>();
        for (Completion one : Completion.values()) {
            forms.add(Line.of(one.words, completion.get(one.ordinal())));
        }
        tables.add("Sessions with a form from the client",
                "What a client keeps to themselves counts as none, so that nobody learns of it.", CASES, forms);
        consents(all);
        frequency(agreeing(all, Material.SCORES), cases.stream().filter(one -> agrees(one, Material.SCORES))
                .map(this::studied).toList());
        causes(agreeing(all, Material.NOTES));
    }

    private Studied studied(CountedCase one) {
        return new Studied(studies.of("case", one.forms(), one.sessions(), CaseStudies.NO_OUTCOME).sightings(),
                one.sessions(), studies.hasOpenFlag(one.forms(), one.sessions(), one.decided()));
    }

    private <T> List<Integer> yesAndNo(int total, List<T> of, Predicate<T> is) {
        return tables.parts(total, of, List.of(true, false), is::test);
    }

    private int agreeing(int all, Material material) {
        List<Integer> agreeing = yesAndNo(all, cases, one -> agrees(one, material));
        tables.add(material == Material.SCORES ? "Counted with their scores" : "Counted with what is noted of tensions",
                "Clients who agree to it. What follows is counted over them.", CASES,
                List.of(Line.of("agree", agreeing.getFirst()), Line.of("not asked, or do not", agreeing.get(1))));
        return agreeing.getFirst();
    }

    private static boolean agrees(CountedCase one, Material material) {
        return one.agreed().contains(new Matter(Purpose.SERVICE, material, ""));
    }

    private void consents(int all) {
        List<Line> lines = Arrays.stream(Purpose.values())
                .filter(purpose -> purpose != Purpose.SERVICE)
                .map(purpose -> new Line(Purposes.say(purpose), yesAndNo(all, cases,
                        one -> one.agreed().stream().anyMatch(matter -> matter.purpose() == purpose))))
                .toList();
        tables.add("What clients agree to", "Nobody has to agree to anything; a queue to ask, not to press.",
                List.of("agree to some of it", "not asked, or do not"), lines);
    }

    /// Of the cases that were seen as tense: when it first showed, and whether the first one was repaired.
    private void frequency(int counted, List<Studied> studied) {
        List<Criterion> criteria = studies.criteria();
        for (Method method : Method.values()) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < criteria.size(); i++) {
                if (criteria.get(i).method() == method) {
                    lines.add(new Line(criteria.get(i).id(), seen(counted, studied, i)));
                }
            }
            if (!lines.isEmpty()) {
                tables.add("Tensions, by " + method.words(), "Cases with at least one, and of these when the first one "
                        + "showed and whether it was repaired. Methods see different things: do not compare one table "
                        + "with another. A description; nothing here shows a cause.",
                        List.of("tense", "calm", "could not say", "first early", "first midway", "first late",
                                "first repaired", "first not repaired"),
                        lines);
            }
        }
    }

    private List<Integer> seen(int counted, List<Studied> studied, int criterion) {
        List<Integer> seen = tables.parts(counted, studied, List.of(Seen.values()),
                one -> Seen.of(one.sightings.get(criterion)));
        List<Studied> tense = studied.stream()
                .filter(one -> Seen.of(one.sightings.get(criterion)) == Seen.TENSE).toList();
        int total = seen.getFirst();
        List<Integer> thirds = tables.parts(total, tense, List.of(0, 1, 2),
                one -> 3 * (one.sightings.get(criterion).firstTense() - 1) / last(one));
        if (criterion == CaseStudies.DEFAULT_RULE) {
            List<Integer> open = yesAndNo(total, tense, Studied::hasOpenFlag);
            tables.add("Flags that nobody has decided about",
                    "Of the cases in which the default rule saw a tension, and "
                            + "whose clients agree to be counted with their scores. No flag does not mean no tension.",
                    CASES,
                    List.of(Line.of("with an open flag", open.getFirst()), Line.of("without", open.get(1))));
        }
        List<Integer> repaired = yesAndNo(total, tense,
                one -> one.sightings.get(criterion).firstUntilRepair().filter(wait -> wait.ending() == Ending.CAME)
                        .isPresent());
        return Stream.of(seen, thirds, repaired).flatMap(List::stream).toList();
    }

    private static int last(Studied one) {
        return Math.max(one.sessions,
                one.sightings.stream().mapToInt(Sighting::firstTense).max().orElse(1));
    }

    /// Of each case the tension that was opened first, so that a case is counted once.
    private void causes(int counted) {
        List<CountedCase> agreeing = cases.stream().filter(one -> agrees(one, Material.NOTES)).toList();
        int described = yesAndNo(counted, agreeing, one -> !one.tensions().isEmpty()).getFirst();
        List<Map<Respondent, Attribution>> first = agreeing.stream().flatMap(one -> one.tensions().stream().limit(1))
                .toList();
        List<String> places = new ArrayList<>(Attribution.places().stream().map(Attribution::words).toList());
        places.add(ELSEWHERE);
        List<Integer> rows = tables.parts(described, first, places, one -> place(one, Respondent.THERAPIST));
        List<Integer> columns = tables.parts(described, first, places, one -> place(one, Respondent.CLIENT));
        List<List<Integer>> cells = tables.cross(rows, columns, first, places,
                one -> place(one, Respondent.THERAPIST), one -> place(one, Respondent.CLIENT));
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < places.size(); row++) {
            lines.add(new Line(places.get(row), with(cells.get(row), rows.get(row))));
        }
        lines.add(new Line("all", with(columns, described)));
        List<String> titles = new ArrayList<>(places.stream().map(place -> "client: " + place).toList());
        titles.add("all");
        tables.add("Where tensions lay", "What the therapist says, down, by what the client says, across; of each case "
                + "the tension that was opened first. Of the cases whose clients agree to be counted with what is noted "
                + "of tensions.", titles, lines);
    }

    private static List<Integer> with(List<Integer> places, int last) {
        List<Integer> all = new ArrayList<>(places);
        all.add(last);
        return all;
    }

    private static String place(Map<Respondent, Attribution> lay, Respondent by) {
        Attribution said = lay.getOrDefault(by, Attribution.UNSURE);
        return said == Attribution.UNSURE ? ELSEWHERE : said.words();
    }
}
