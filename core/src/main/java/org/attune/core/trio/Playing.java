package org.attune.core.trio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.trio.Moment.Occasion;
import org.attune.core.trio.Pattern.Run;

/// How the trio played in one case, and what can be said of it.
///
/// Runs are counted in occasions: the moments of a session are one, a moment without a session is one by itself. A player is
/// silent on an occasion when it was missing at each moment at which something was said of it. Missing: an occasion on which
/// nothing was said of a player is passed over; it neither ends a run nor lengthens it. Smallest n: one moment.
///
/// A moment that is marked late, for an earlier session, stands with that session: it is not the latest one. A moment without a
/// session stands where it was marked.
///
/// @param moments given in the order in which they were marked; kept with sessions in their order
public record Playing(List<Moment> moments) {

    /// A return after a single silence is nothing to speak of. Our choice.
    private static final int LEAST_BEFORE_A_RETURN = 2;
    /// Twice in a row may be chance. Our choice.
    private static final int LEAST_LED = 3;

    public Playing {
        moments = inOrder(moments);
    }

    private static List<Moment> inOrder(List<Moment> marked) {
        List<Moment> ordered = new ArrayList<>();
        for (Moment moment : marked) {
            ordered.add(placeAmong(ordered, moment.occasion()), moment);
        }
        return List.copyOf(ordered);
    }

    /// Behind the others of its session; else before the first of a later one; else last.
    private static int placeAmong(List<Moment> ordered, Occasion occasion) {
        if (!(occasion instanceof Occasion.InSession own)) {
            return ordered.size();
        }
        int place = ordered.size();
        for (int i = ordered.size() - 1; i >= 0; i--) {
            if (ordered.get(i).occasion() instanceof Occasion.InSession other && other.number() >= own.number()) {
                if (other.number() == own.number()) {
                    return i + 1;
                }
                place = i;
            }
        }
        return place;
    }

    /// The moments by occasion.
    List<List<Moment>> occasions() {
        List<List<Moment>> occasions = new ArrayList<>();
        for (Moment moment : moments) {
            boolean isSame = !occasions.isEmpty() && moment.occasion() instanceof Occasion.InSession
                    && occasions.getLast().getLast().occasion().equals(moment.occasion());
            if (!isSame) {
                occasions.add(new ArrayList<>());
            }
            occasions.getLast().add(moment);
        }
        return occasions;
    }

    /// What can be said, most telling first: who is silent, who is loud, who is back, who played alone, who led, whether all
    /// could be heard.
    public List<Pattern> patterns() {
        if (moments.isEmpty()) {
            return List.of();
        }
        return Stream.<Stream<? extends Pattern>>of(
                grouped(Loudness.MISSING).entrySet().stream()
                        .map(same -> new Pattern.Silent(same.getValue(), same.getKey())),
                grouped(Loudness.TOO_LOUD).entrySet().stream()
                        .map(same -> new Pattern.Loud(same.getValue(), same.getKey())),
                Stream.of(Player.values()).flatMap(player -> back(player).stream()),
                alone().stream(), leading().stream(), allHeard().stream())
                .flatMap(kind -> kind).map(Pattern.class::cast).toList();
    }

    /// The players who were always so, longest run first; players with the same run together.
    private Map<Run, List<Player>> grouped(Loudness loudness) {
        Map<Player, Run> runs = new EnumMap<>(Player.class);
        for (Player player : Player.values()) {
            run(saidOf(player), one -> areAll(one, Set.of(loudness))).ifPresent(run -> runs.put(player, run));
        }
        return runs.entrySet().stream()
                .sorted((one, other) -> other.getValue().occasions() - one.getValue().occasions())
                .collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /// What was said of a player on each occasion on which something was.
    private List<Said> saidOf(Player player) {
        return occasions().stream()
                .map(moments -> new Said(moments.getFirst().occasion() instanceof Occasion.InSession,
                        moments.stream().flatMap(moment -> moment.of(player).stream()).toList()))
                .filter(said -> !said.loudness.isEmpty()).toList();
    }

    private record Said(boolean isSession, List<Loudness> loudness) {}

    private static boolean areAll(Said said, Collection<Loudness> wanted) {
        return wanted.containsAll(said.loudness);
    }

    /// How long something has been so up to the last of them.
    private static Optional<Run> run(List<Said> said, Predicate<Said> isSo) {
        int count = 0;
        boolean areSessions = true;
        for (Said one : said.reversed()) {
            if (!isSo.test(one)) {
                break;
            }
            count++;
            areSessions &= one.isSession;
        }
        return count == 0 ? Optional.empty() : Optional.of(new Run(count, areSessions));
    }

    private Optional<Pattern.Back> back(Player player) {
        List<Said> said = saidOf(player);
        if (said.isEmpty() || said.getLast().loudness.contains(Loudness.MISSING)) {
            return Optional.empty();
        }
        return run(said.subList(0, said.size() - 1), one -> areAll(one, Set.of(Loudness.MISSING)))
                .filter(run -> run.occasions() >= LEAST_BEFORE_A_RETURN).map(run -> new Pattern.Back(player, run));
    }

    private Optional<Pattern.Alone> alone() {
        Moment last = moments.getLast();
        return Stream.of(Player.values()).filter(player -> last.heard().get(player) == Loudness.TOO_LOUD)
                .filter(player -> Stream.of(Player.values()).filter(other -> other != player)
                        .allMatch(other -> last.heard().get(other) == Loudness.MISSING))
                .findFirst().map(Pattern.Alone::new);
    }

    private Optional<Pattern.Leading> leading() {
        List<Leader> said = moments.stream().map(Moment::leader).filter(leader -> leader != Leader.UNSAID).toList();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        long times = said.reversed().stream().takeWhile(said.getLast()::equals).count();
        return Stream.of(Player.values()).filter(player -> player.name().equals(said.getLast().name()))
                .filter(player -> times >= LEAST_LED).findFirst()
                .map(player -> new Pattern.Leading(player, Math.toIntExact(times)));
    }

    private Optional<Pattern.AllHeard> allHeard() {
        List<List<Moment>> occasions = occasions();
        List<Said> same = occasions.stream()
                .map(moments -> new Said(moments.getFirst().occasion() instanceof Occasion.InSession,
                        moments.stream().allMatch(moment -> moment.areAll(Loudness.ABOUT_RIGHT))
                                ? List.of(Loudness.ABOUT_RIGHT)
                                : List.of()))
                .toList();
        return run(same, one -> !one.loudness.isEmpty()).map(Pattern.AllHeard::new);
    }

    /// One sentence on how it stands; empty where no moment was marked.
    public String sentence() {
        return patterns().stream().findFirst().map(PatternWords::sentence)
                .orElseGet(() -> moments.isEmpty() ? "" : PatternWords.begun(moments.getLast().inWords()) + ".");
    }

    /// A question to oneself for each pattern; one for all where there is none.
    public List<String> prompts() {
        List<String> prompts = patterns().stream().map(PatternWords::prompt).toList();
        return prompts.isEmpty() && !moments.isEmpty() ? List.of(PatternWords.OPEN_PROMPT) : prompts;
    }
}
