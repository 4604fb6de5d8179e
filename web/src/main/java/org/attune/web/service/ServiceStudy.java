package org.attune.web.service;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.attune.core.instrument.Scale;
import org.attune.core.study.Criterion;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.service.CountedCase;
import org.attune.store.service.CountedCase.Standing;
import org.attune.web.line.CaseStudies;
import org.attune.web.line.CaseStudies.Counted;
import org.attune.web.material.Purposes;
import org.attune.web.service.SeenTables.Studied;
import org.attune.web.service.ServiceTables.Line;

/// Counts the cases of a practice: how it runs, and how often, why and what follows, in cases and never by therapist.
///
/// Every count is of cases. How often tensions were seen, and where they lay, is counted over those clients who agree to service
/// statistics; how many cases there are, have forms and agree to what is counted over all, because it holds nothing that anybody
/// answered.
final class ServiceStudy {

    private static final List<String> CASES = List.of("cases");

    private final CaseStudies studies;
    private final List<CountedCase> cases;
    private final ServiceTables tables = new ServiceTables();
    private final Map<Scale, Set<Criterion>> unreadable = new HashMap<>();

    private ServiceStudy(CaseStudies studies, List<CountedCase> cases) {
        this.studies = studies;
        this.cases = List.copyOf(cases);
    }

    /// How many sessions of a case had a form.
    private enum Completion {
        ALL("every session"),
        HALF("at least half of the sessions"),
        SOME("fewer than half"),
        NONE("no session"),
        NO_SESSION("no session yet");

        /// The coarsest level has two parts.
        private static final int LEVELS = 3;
        private static final String NOT_EVERY = "not every session, or no session yet";

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

        /// What it is called where some are told together, 0 for the finest level.
        String at(int level) {
            return switch (this) {
                case ALL -> words;
                case HALF -> level < LEVELS - 1 ? words : NOT_EVERY;
                case SOME, NONE, NO_SESSION -> level == 0 ? words
                        : level < LEVELS - 1 ? "fewer, none, or no session yet" : NOT_EVERY;
            };
        }
    }

    /// @param keepingYears how long cases are kept after their end; 0 where nobody chose
    static ServicePage page(CaseStudies studies, List<CountedCase> cases, int keepingYears) {
        ServiceStudy study = new ServiceStudy(studies, cases);
        study.count(keepingYears);
        return study.tables.page();
    }

    private void count(int keepingYears) {
        int all = tables.whole(cases.size());
        List<Integer> ended = yesAndNo(all, cases, one -> one.standing() != Standing.OPEN);
        tables.add("Cases", "", CASES,
                List.of(Line.of("all", all), Line.of("open", ended.get(1)), Line.of("ended", ended.getFirst())));
        if (keepingYears > 0) {
            keeping(ended.getFirst(), keepingYears);
        }
        tables.addFinest(all, cases.size(), Completion.LEVELS, this::completion);
        consents(all);
        new SeenTables(studies.criteria(), cases.stream().filter(one -> agrees(one, Material.SCORES))
                .map(this::studied).toList()).addTo(tables, agreeing(all, Material.SCORES));
        List<CountedCase> noted = cases.stream().filter(one -> agrees(one, Material.NOTES)).toList();
        new LayTables(noted.stream().flatMap(one -> one.tensions().stream().limit(1)).toList()).addTo(tables,
                yesAndNo(agreeing(all, Material.NOTES), noted, one -> !one.tensions().isEmpty()).getFirst());
    }

    /// Each therapist sees which of their own these are, and decides.
    private void keeping(int ended, int years) {
        List<Integer> past = yesAndNo(ended, cases.stream().filter(one -> one.standing() != Standing.OPEN).toList(),
                one -> one.standing() == Standing.PAST_KEEPING);
        tables.add("Ended cases and how long they are kept",
                "Chosen: " + years + (years == 1 ? " year" : " years")
                        + " after the end. Nothing is erased by itself; each "
                        + "therapist sees which of their own cases are past it, and decides.",
                CASES, List.of(Line.of("past their time", past.getFirst()), Line.of("not yet", past.get(1))));
    }

    private void completion(ServiceTables into, int total, int level) {
        List<String> words = Arrays.stream(Completion.values()).map(one -> one.at(level)).distinct().toList();
        List<Integer> places = into.parts(total, cases, words, one -> Completion.of(one).at(level));
        into.add("Sessions with a form from the client",
                "What a client keeps to themselves counts as none, so that nobody learns of it.", CASES,
                IntStream.range(0, words.size()).mapToObj(i -> Line.of(words.get(i), places.get(i))).toList());
    }

    private Studied studied(CountedCase one) {
        Counted counted = studies.count(one.forms(), one.sessions(), one.decided());
        return new Studied(counted.sightings(), unreadable.computeIfAbsent(counted.scale(), studies::unreadable),
                one.sessions(), counted.hasOpenFlag());
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
}
