package org.attune.core.study.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.attune.core.internal.draws.Streams;
import org.attune.core.study.Criterion;
import org.attune.core.study.Sighting;
import org.attune.core.study.causes.Precedent.Chance;

/// What comes before a tension begins: lag tables over sessions, for each way of seeing.
///
/// Formula: a tension begins in a tense session whose judged session before was not tense. Of those that began after session `lag`, how many
/// had the event `lag` sessions before? The events of each case are moved along its sessions, round the end to the beginning, by a step
/// drawn anew for each case (breaks along all sessions but the first, before which none can lie: moved over it as well they
/// would seem to come before tensions more often than they do); expected is the mean over all steps, p is `(1 + moves at least as far from it) / (1 + moves)`. It keeps how
/// often a case has tensions and events, and how they cluster. Missing: only cases for which the table has events are counted, because of
/// others nobody knows; breaks that dates tell are counted for every case whose dates tell them. Smallest n: 10 beginnings (our choice), and
/// one case in which moving changes anything. That one thing comes before another does not say that it brings it about.
///
/// Source: B. Phipson and G. K. Smyth, Permutation P-values should never be zero, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39,
/// doi:10.2202/1544-6115.1585, for p; moving events is our choice. Check: reference file study_causes.json, with every move.
public final class Precedents {

    /// How many sessions before a beginning are looked at: our choice.
    public static final int MOST_SESSIONS_BEFORE = 3;

    private static final int LEAST_BEGINNINGS = 10;
    /// Counts that differ by less are the same.
    private static final double ROUNDING = 1e-9;

    private final List<Criterion> criteria;
    private final int[][] beginnings;
    private final Map<Cell, Integer> numbers = new HashMap<>();
    private final TreeSet<String> kinds = new TreeSet<>();
    private final List<Moved> cases = new ArrayList<>();
    private int known;

    private record Cell(int criterion, String event, int lag) {}

    /// What a case adds to some cells, for each of the steps that its events may be moved by; 0 is as it was. A large study has millions of
    /// these counts, so they lie one cell after the other in small numbers.
    private record Moved(int steps, int[] cells, char[] counts) {

        int count(int place, int step) {
            return counts[place * steps + step];
        }

        IntStream counts(int place) {
            return IntStream.range(0, steps).map(step -> count(place, step));
        }
    }

    /// @param criteria the ways of seeing, in the order of sightings
    public Precedents(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
        this.beginnings = new int[criteria.size()][MOST_SESSIONS_BEFORE + 1];
    }

    /// Adds a case; one without events is passed over, and so are events that cannot lie in it ([Event#liesIn]).
    public void add(List<Sighting> sightings, int sessions, List<Event> events) {
        Map<String, boolean[]> byKind = byKind(sessions, events);
        if (!byKind.isEmpty()) {
            take(sightings, sessions, byKind);
        }
    }

    /// Adds a case of which all events of one kind are known, even if there are none.
    public void addWatched(List<Sighting> sightings, int sessions, String kind, List<Event> events) {
        if (sessions == 0) {
            return;
        }
        Map<String, boolean[]> byKind = byKind(sessions, events);
        kinds.add(kind);
        byKind.putIfAbsent(kind, new boolean[sessions + 1]);
        take(sightings, sessions, byKind);
    }

    private Map<String, boolean[]> byKind(int sessions, List<Event> events) {
        Map<String, boolean[]> byKind = new HashMap<>();
        for (Event event : events) {
            if (event.liesIn(sessions)) {
                kinds.add(event.what());
                byKind.computeIfAbsent(event.what(), kind -> new boolean[sessions + 1])[event.session()] = true;
            }
        }
        return byKind;
    }

    /// Counts a case, and what its events come before wherever they are moved. Kinds that may lie at the same sessions are moved together.
    private void take(List<Sighting> sightings, int sessions, Map<String, boolean[]> byKind) {
        known++;
        List<int[]> begun = sightings.stream().map(sighting -> beginnings(sighting, sessions)).toList();
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            for (int lag = 0; lag <= MOST_SESSIONS_BEFORE; lag++) {
                int before = lag;
                beginnings[criterion][lag] += (int) Arrays.stream(begun.get(criterion))
                        .filter(session -> session > before).count();
            }
        }
        Map<Integer, Map<String, boolean[]>> byEarliest = new TreeMap<>();
        byKind.forEach((kind, happened) -> byEarliest
                .computeIfAbsent(Event.earliest(kind), any -> new HashMap<>()).put(kind, happened));
        byEarliest.forEach((earliest, together) -> move(begun, sessions, together, earliest));
    }

    /// Where events can come before nothing, moving them changes nothing, and nothing is kept.
    ///
    /// @param first the first session that these events may lie at
    private void move(List<int[]> begun, int sessions, Map<String, boolean[]> byKind, int first) {
        IntStream.Builder cells = IntStream.builder();
        StringBuilder all = new StringBuilder();
        for (int criterion = 0; criterion < begun.size(); criterion++) {
            for (int lag = 0; lag <= MOST_SESSIONS_BEFORE; lag++) {
                for (Map.Entry<String, boolean[]> one : byKind.entrySet()) {
                    char[] counts = counts(begun.get(criterion), one.getValue(), lag, first);
                    if (hasAny(counts)) {
                        cells.add(number(new Cell(criterion, one.getKey(), lag)));
                        all.append(counts);
                    }
                }
            }
        }
        if (!all.isEmpty()) {
            cases.add(new Moved(sessions - first + 1, cells.build().toArray(), all.toString().toCharArray()));
        }
    }

    private int number(Cell cell) {
        return numbers.computeIfAbsent(cell, any -> numbers.size());
    }

    private static int[] beginnings(Sighting sighting, int sessions) {
        int[] begun = new int[sessions];
        int many = 0;
        boolean wasCalm = false;
        for (int session = 1; session <= sessions; session++) {
            if (sighting.isJudged(session)) {
                if (sighting.isTense(session) && wasCalm) {
                    begun[many++] = session;
                }
                wasCalm = !sighting.isTense(session);
            }
        }
        return Arrays.copyOf(begun, many);
    }

    /// How many beginnings have the event so long before, for each step that the events are moved by.
    private static char[] counts(int[] begun, boolean[] happened, int lag, int first) {
        char[] counts = new char[happened.length - first];
        for (int step = 0; step < counts.length; step++) {
            for (int session : begun) {
                int at = session - lag;
                if (at >= first && happened[Math.floorMod(at - first - step, counts.length) + first]) {
                    counts[step]++;
                }
            }
        }
        return counts;
    }

    private static boolean hasAny(char[] counts) {
        for (char count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    /// How many cases had events, or had all of one kind known.
    public int cases() {
        return known;
    }

    /// What was found, by criterion, event and lag; without criteria that saw nothing begin.
    ///
    /// @param draws how many moves, at least 99
    /// @param seed the seed; the same one gives the same result
    public List<Precedent> find(int draws, long seed) {
        double[] expected = new double[numbers.size()];
        int[] seen = new int[numbers.size()];
        int[] changing = new int[numbers.size()];
        for (Moved each : cases) {
            for (int i = 0; i < each.cells().length; i++) {
                int cell = each.cells()[i];
                expected[cell] += each.counts(i).sum() / (double) each.steps();
                seen[cell] += each.count(i, 0);
                changing[cell] += each.counts(i).distinct().count() > 1 ? 1 : 0;
            }
        }
        int[] reached = reached(expected, seen, draws, seed);
        List<Precedent> found = new ArrayList<>();
        for (int criterion = 0; criterion < criteria.size(); criterion++) {
            for (String kind : kinds) {
                for (int lag = 0; lag <= MOST_SESSIONS_BEFORE; lag++) {
                    int begun = beginnings[criterion][lag];
                    int cell = numbers.getOrDefault(new Cell(criterion, kind, lag), -1);
                    if (begun > 0) {
                        found.add(cell < 0
                                ? new Precedent(criteria.get(criterion), kind, lag, begun, 0, 0,
                                        new Chance.None("no case had both"))
                                : new Precedent(criteria.get(criterion), kind, lag, begun, seen[cell], expected[cell],
                                        chance(begun, changing[cell], reached[cell], draws)));
                    }
                }
            }
        }
        return found;
    }

    private static Chance chance(int begun, int changing, int reached, int draws) {
        if (begun < LEAST_BEGINNINGS) {
            return new Chance.None("fewer than " + LEAST_BEGINNINGS + " tensions began");
        }
        return changing == 0 ? new Chance.None("moving the events changes nothing")
                : new Chance.Seldom((1.0 + reached) / (1 + draws), draws, changing);
    }

    private int[] reached(double[] expected, int[] seen, int draws, long seed) {
        int[] reached = new int[seen.length];
        int[] sums = new int[seen.length];
        for (int draw = 0; draw < draws; draw++) {
            RandomGenerator random = Streams.stream(seed, draw);
            Arrays.fill(sums, 0);
            for (Moved each : cases) {
                int step = random.nextInt(each.steps());
                for (int i = 0; i < each.cells().length; i++) {
                    sums[each.cells()[i]] += each.count(i, step);
                }
            }
            for (int cell = 0; cell < sums.length; cell++) {
                reached[cell] += Math.abs(sums[cell] - expected[cell]) >= Math.abs(seen[cell] - expected[cell])
                        - ROUNDING ? 1 : 0;
            }
        }
        return reached;
    }
}
