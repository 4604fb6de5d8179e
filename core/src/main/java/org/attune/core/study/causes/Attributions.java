package org.attune.core.study.causes;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.Coefficient;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.resampling.Sessions;
import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;

/// Where people say that tensions came from, person by person, and how far two of them agree on the same tension.
///
/// A tension is a session of a case. Formula: Cohen's kappa over the tensions about which both named one place each; its interval draws whole
/// cases again ([Bootstrap], with cases in the place of sessions), because tensions of one case resemble each other. Missing: who said
/// nothing of a tension, or is unsure, is not counted for it; who named several places counts for each in their own row, and for none in the comparison.
/// Smallest n: 10 tensions of which both named one place, our choice; 10 cases of them for an interval. Nobody is taken to be right.
///
/// Source: as [Coefficient.Cohen] and [Bootstrap]. Check: reference files study_causes.json and study_kappa.json.
///
/// @param tensions of how many tensions anybody said anything
/// @param said what each person said, in the order client, therapist, observer; without those who said nothing
/// @param pairs each two of them
public record Attributions(int tensions, List<Said> said, List<Pair> pairs) {

    /// Nobody was asked.
    public static final Attributions NONE = new Attributions(0, List.of(), List.of());
    /// Below so many tensions there is no coefficient: our choice.
    private static final int LEAST_TENSIONS = 10;
    private static final Coefficient KAPPA = new Coefficient.Cohen(Closeness.SAME);
    private static final List<Attribution> PLACES = Attribution.places();

    /// What one person said.
    ///
    /// @param by who
    /// @param tensions of how many tensions
    /// @param counts of how many they named each place, in the order of places
    public record Said(Respondent by, int tensions, List<Integer> counts) {
        public Said {
            requireNonNull(by, "by");
            counts = List.copyOf(counts);
        }
    }

    /// What two people said of the same tensions.
    ///
    /// @param one the person of the rows
    /// @param other the person of the columns
    /// @param counts for each place that the one named, how often the other named each
    /// @param severalPlaces how many tensions are left out because one of them named several places
    /// @param kappa how far they agree beyond chance, or why that is not said
    /// @param interval of kappa, when whole cases are drawn again
    public record Pair(Respondent one, Respondent other, List<List<Integer>> counts, int severalPlaces,
            Agreement kappa, SessionInterval interval) {
        public Pair {
            requireNonNull(one, "one");
            requireNonNull(other, "other");
            counts = counts.stream().map(List::copyOf).toList();
            requireNonNull(kappa, "kappa");
            requireNonNull(interval, "interval");
        }

        /// Of how many tensions both named one place.
        public int both() {
            return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
        }
    }

    public Attributions {
        said = List.copyOf(said);
        pairs = List.copyOf(pairs);
    }

    /// What was said of one tension.
    private record Tension(String client, Map<Respondent, Set<Attribution>> said) {

        Set<Attribution> named(Respondent by) {
            return said.getOrDefault(by, Set.of());
        }
    }

    /// Counts attributions; the same one twice counts once.
    ///
    /// @param bootstrap what draws cases again
    public static Attributions of(List<Attributed> all, Bootstrap bootstrap) {
        Map<String, Tension> byTension = new TreeMap<>();
        for (Attributed one : all.stream().filter(each -> PLACES.contains(each.lay())).toList()) {
            byTension.computeIfAbsent(one.session() + " " + one.client(),
                    tension -> new Tension(one.client(), new EnumMap<>(Respondent.class)))
                    .said().computeIfAbsent(one.by(), by -> EnumSet.noneOf(Attribution.class))
                    .add(one.lay());
        }
        List<Tension> tensions = List.copyOf(byTension.values());
        List<Said> said = new ArrayList<>();
        for (Respondent by : Respondent.values()) {
            List<Set<Attribution>> own = tensions.stream().map(tension -> tension.named(by))
                    .filter(set -> !set.isEmpty())
                    .toList();
            if (!own.isEmpty()) {
                said.add(new Said(by, own.size(), PLACES.stream()
                        .map(place -> (int) own.stream().filter(set -> set.contains(place)).count()).toList()));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                pairs.add(pair(tensions, said.get(i).by(), said.get(j).by(), bootstrap));
            }
        }
        return new Attributions(tensions.size(), said, pairs);
    }

    private static Pair pair(List<Tension> tensions, Respondent one, Respondent other, Bootstrap bootstrap) {
        Integer[][] counts = new Integer[PLACES.size()][PLACES.size()];
        Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0));
        List<List<Rating>> ratings = new ArrayList<>();
        List<String> clients = new ArrayList<>();
        int several = 0;
        for (Tension tension : tensions) {
            Set<Attribution> first = tension.named(one);
            Set<Attribution> second = tension.named(other);
            if (first.size() == 1 && second.size() == 1) {
                Attribution here = first.iterator().next();
                Attribution there = second.iterator().next();
                counts[here.ordinal()][there.ordinal()]++;
                ratings.add(List.of(new Rating.Category(here.words()), new Rating.Category(there.words())));
                clients.add(tension.client());
            } else if (!first.isEmpty() && !second.isEmpty()) {
                several++;
            }
        }
        List<List<Integer>> table = Arrays.stream(counts).map(List::of).toList();
        if (ratings.size() < LEAST_TENSIONS) {
            return new Pair(one, other, table, several, new Agreement.None(Agreement.Reason.BELOW_LEAST),
                    new SessionInterval.None(SessionInterval.Reason.NO_COEFFICIENT));
        }
        CategoryRatings both = CategoryRatings.of(Layout.numbered(ratings.size(), 2),
                PLACES.stream().map(Attribution::words).toList(), ratings, Undecided.LEFT_OUT);
        return new Pair(one, other, table, several, KAPPA.of(both),
                bootstrap.of(both, Sessions.of(clients), KAPPA));
    }
}
