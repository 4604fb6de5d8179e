package org.attune.web.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.disclosure.SmallCells;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.survival.Wait.Ending;
import org.attune.web.line.CaseStudies;
import org.attune.web.service.ServiceTables.Line;

/// How many cases were seen as tense, a table for each method; of these when the first tension showed, and whether it was repaired.
///
/// @param criteria the ways of seeing
/// @param cases the cases of clients who agree to be counted with their scores
record SeenTables(List<Criterion> criteria, List<Studied> cases) {

    private static final String NOTE = "Cases with at least one, and of these when the first one showed and whether it was repaired, "
            + "as far as that can be told. Methods see different things: do not compare one table with another. A description; "
            + "nothing here shows a cause.";
    private static final List<String> LATER = List.of("first early", "first midway", "first late", "first repaired",
            "first not repaired");

    SeenTables {
        criteria = List.copyOf(criteria);
        cases = List.copyOf(cases);
    }

    /// A case with what every way of seeing made of it.
    ///
    /// @param sightings what each made of it
    /// @param unreadable the ways of seeing that can say nothing of its form, whatever was answered
    /// @param sessions the number of its latest session
    /// @param hasOpenFlag whether nobody has decided about a flag
    record Studied(List<Sighting> sightings, Set<Criterion> unreadable, int sessions, boolean hasOpenFlag) {
        Studied {
            sightings = List.copyOf(sightings);
            unreadable = Set.copyOf(unreadable);
        }
    }

    /// What a way of seeing made of a case.
    private enum Seen {
        TENSE, CALM, COULD_NOT_SAY;

        static Seen of(Sighting sighting) {
            return sighting.judged() == 0 ? COULD_NOT_SAY : sighting.tense() > 0 ? TENSE : CALM;
        }
    }

    /// How finely cases are parted, the finest first.
    private enum Grain {
        ALL(true, true), LATER_ONLY(false, true), SEEN_ONLY(true, false), TENSE_OR_NOT(false, false);

        private final boolean hasCalm;
        private final boolean hasLater;

        Grain(boolean hasCalm, boolean hasLater) {
            this.hasCalm = hasCalm;
            this.hasLater = hasLater;
        }

        List<String> columns() {
            return Stream.concat(hasCalm ? Stream.of("tense", "calm", "could not say")
                    : Stream.of("tense", "not seen as tense"), hasLater ? LATER.stream() : Stream.of()).toList();
        }
    }

    /// Adds the tables.
    void addTo(ServiceTables tables, int counted) {
        for (Method method : Method.values()) {
            List<Integer> rows = IntStream.range(0, criteria.size())
                    .filter(i -> criteria.get(i).method() == method && !isLeftOut(i)).boxed().toList();
            if (!rows.isEmpty()) {
                tables.addFinest(counted, cases.size(), Grain.values().length,
                        (into, total, level) -> add(into, total, method, rows, Grain.values()[level]));
            }
        }
    }

    /// Whether a rule needs what the forms of most cases do not have: then nothing was counted with it, and what it would say of a
    /// few cases would be withheld.
    private boolean isLeftOut(int criterion) {
        long unreadable = cases.stream().filter(one -> one.unreadable.contains(criteria.get(criterion))).count();
        return unreadable > 0 && cases.size() - unreadable < SmallCells.LEAST;
    }

    private void add(ServiceTables tables, int counted, Method method, List<Integer> rows, Grain grain) {
        List<Line> lines = new ArrayList<>();
        for (int criterion : rows) {
            lines.add(new Line(criteria.get(criterion).id(), places(tables, counted, criterion, grain)));
        }
        tables.add("Tensions, by " + method.words(), NOTE + leftOut(method), grain.columns(), lines);
    }

    private String leftOut(Method method) {
        String names = IntStream.range(0, criteria.size())
                .filter(i -> criteria.get(i).method() == method && isLeftOut(i))
                .mapToObj(i -> criteria.get(i).id()).collect(Collectors.joining(", "));
        return names.isEmpty() ? ""
                : " Left out, because they need a published error and fewer than " + SmallCells.LEAST
                        + " cases are seen on a form that has one: " + names + ".";
    }

    private List<Integer> places(ServiceTables tables, int counted, int criterion, Grain grain) {
        Function<Studied, Seen> seenAs = one -> Seen.of(one.sightings.get(criterion));
        List<Integer> seen = grain.hasCalm ? tables.parts(counted, cases, List.of(Seen.values()), seenAs)
                : tables.parts(counted, cases, List.of(true, false), one -> seenAs.apply(one) == Seen.TENSE);
        List<Studied> tense = cases.stream().filter(one -> seenAs.apply(one) == Seen.TENSE).toList();
        int total = seen.getFirst();
        if (criterion == CaseStudies.DEFAULT_RULE) {
            addFlags(tables, total, tense);
        }
        if (!grain.hasLater) {
            return seen;
        }
        List<Integer> thirds = tables.parts(total, tense, List.of(0, 1, 2),
                one -> 3 * (one.sightings.get(criterion).firstTense() - 1) / last(one));
        List<Integer> repaired = tables.parts(total, tense, List.of(true, false),
                one -> one.sightings.get(criterion).firstUntilRepair().filter(wait -> wait.ending() == Ending.CAME)
                        .isPresent());
        return Stream.of(seen, thirds, repaired).flatMap(List::stream).toList();
    }

    private static void addFlags(ServiceTables tables, int total, List<Studied> tense) {
        List<Integer> open = tables.parts(total, tense, List.of(true, false), Studied::hasOpenFlag);
        tables.add("Flags that nobody has decided about",
                "Of the cases in which the default rule saw a tension, and whose clients agree to be counted with their "
                        + "scores. No flag does not mean no tension.",
                List.of("cases"),
                List.of(Line.of("with an open flag", open.getFirst()), Line.of("without", open.get(1))));
    }

    private static int last(Studied one) {
        return Math.max(one.sessions,
                one.sightings.stream().mapToInt(Sighting::firstTense).max().orElse(1));
    }
}
