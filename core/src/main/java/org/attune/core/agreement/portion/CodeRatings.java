package org.attune.core.agreement.portion;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.Ratings;
import org.attune.core.agreement.resampling.Coefficient;
import org.attune.core.agreement.resampling.Sessions;

/// All ratings of one code.
///
/// @param code its name
/// @param ratings the ratings
/// @param sessions the session of each unit
/// @param periods the period of each unit, such as a month; an empty text where none is known
public record CodeRatings(String code, Ratings ratings, Sessions sessions, List<String> periods) {

    /// How ratings may be parted.
    public enum By {
        CODE,
        SESSION,
        PAIR,
        PERIOD
    }

    public CodeRatings {
        requireNonNull(code, "code");
        requireNonNull(ratings, "ratings");
        requireNonNull(sessions, "sessions");
        periods = List.copyOf(periods);
        int units = ratings.layout().units().size();
        if (units != periods.size() || units != sessions.ofUnits().size()) {
            throw new IllegalArgumentException("there are " + units + " units, but sessions of "
                    + sessions.ofUnits().size() + " and periods of " + periods.size());
        }
    }

    /// The parts, in order of their names; pairs in the order of coders. Categories count in every part, also where nobody gave them; coders
    /// only in parts of which they rated something, so that two who share a session are two, however many share the study.
    public List<Portion> portions(By by, Coefficient coefficient) {
        Ratings all = coefficient.needsNumbers() ? ratings : ratings.asCategories();
        return switch (by) {
            case CODE -> List.of(new Portion(code, ofThoseWhoRated(all), sessions));
            case SESSION -> byName(all, ofEachUnit());
            case PERIOD -> byName(all, periods);
            case PAIR -> pairs(ofThoseWhoRated(all));
        };
    }

    /// Every other coder beside the one whose ratings are taken for right, which come first.
    public List<Portion> besideGold(String gold, Coefficient coefficient) {
        Ratings all = coefficient.needsNumbers() ? ratings : ratings.asCategories();
        List<String> coders = all.layout().coders();
        int first = coders.indexOf(gold);
        if (first < 0) {
            throw new IllegalArgumentException("there is no coder " + gold + " among " + String.join(", ", coders));
        }
        return IntStream.range(0, coders.size()).filter(other -> other != first)
                .mapToObj(other -> new Portion(coders.get(other) + " beside " + gold, all.ofPair(first, other),
                        sessions))
                .toList();
    }

    /// Fewer than two are left as they are: there is nothing to compare, and the reason is said of all.
    private static Ratings ofThoseWhoRated(Ratings some) {
        CategoryRatings given = some.asCategories();
        List<Integer> raters = IntStream.range(0, given.coders())
                .filter(coder -> IntStream.range(0, given.units()).anyMatch(unit -> given.at(unit, coder) >= 0))
                .boxed().toList();
        return raters.size() < 2 || raters.size() == given.coders() ? some : some.ofCoders(raters);
    }

    private List<String> ofEachUnit() {
        return sessions.ofUnits().stream().map(sessions.names()::get).toList();
    }

    private List<Portion> byName(Ratings all, List<String> names) {
        List<Portion> portions = new ArrayList<>();
        List<String> ofEachUnit = ofEachUnit();
        for (String name : new TreeSet<>(names)) {
            List<Integer> units = IntStream.range(0, names.size()).filter(unit -> names.get(unit).equals(name)).boxed()
                    .toList();
            portions.add(new Portion(name.isEmpty() ? "not dated" : name, ofThoseWhoRated(all.ofUnits(units)),
                    Sessions.of(units.stream().map(ofEachUnit::get).toList())));
        }
        return portions;
    }

    private List<Portion> pairs(Ratings all) {
        List<Portion> pairs = new ArrayList<>();
        List<String> coders = all.layout().coders();
        for (int first = 0; first < coders.size(); first++) {
            for (int second = first + 1; second < coders.size(); second++) {
                pairs.add(new Portion(coders.get(first) + " and " + coders.get(second), all.ofPair(first, second),
                        sessions));
            }
        }
        return pairs;
    }
}
