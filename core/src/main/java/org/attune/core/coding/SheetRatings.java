package org.attune.core.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.attune.core.agreement.portion.CodeRatings;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.CategoryRatings.Undecided;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.NumberRatings;
import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Category;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.agreement.ratings.Ratings;
import org.attune.core.agreement.resampling.Sessions;

/// The sheets of several sessions as ratings, from which agreement is computed: by segment or by session.
///
/// Who has no sheet of a session has rated nothing of it.
public final class SheetRatings {

    private static final String GIVEN = "given";
    private static final String WEAK = "weak";
    private static final String CLEAR = "clear";

    private final List<CodedSession> sessions;
    private final List<String> coders;

    private record Unit(CodedSession session, int segment) {
        String name() {
            return segment == 0 ? session.name() : session.name() + ", segment " + segment;
        }
    }

    /// @param sessions sessions of one version of a codebook, or of versions in which what is asked for stayed comparable
    public SheetRatings(List<CodedSession> sessions) {
        this.sessions = List.copyOf(sessions);
        TreeSet<String> all = new TreeSet<>();
        sessions.forEach(session -> all.addAll(session.sheets().keySet()));
        this.coders = List.copyOf(all);
    }

    /// Whether a code was given in each segment, as a category: absent or given.
    public CodeRatings presence(String code, Undecided undecided) {
        return categories(code, List.of(GIVEN), given -> new Category(GIVEN), undecided);
    }

    /// How plainly a code showed in each segment, as ordered categories: absent, weak, clear.
    public CodeRatings clarity(String code, Undecided undecided) {
        return categories(code, List.of(WEAK, CLEAR),
                given -> new Category(given.clarity() == Clarity.CLEAR ? CLEAR : WEAK), undecided);
    }

    /// How significant a code was in each segment in which it was given, in points.
    public CodeRatings significance(String code) {
        return numbers(code, segments(),
                (unit, coder) -> rating(unit.session().mark(coder, unit.segment(), code), Mark.Given::significance));
    }

    /// In how many segments of each session a code was given. A session that a coder did not rate whole has no number.
    public CodeRatings counts(String code) {
        return numbers(code, wholes(), (unit, coder) -> unit.session().count(coder, code));
    }

    /// The answers to a session item, in points.
    public CodeRatings answers(String item) {
        return numbers(item, wholes(), (unit, coder) -> unit.session().answer(coder, item));
    }

    /// Makes a rating of a mark that was given.
    private interface Rated {
        Rating of(Mark.Given given);
    }

    private static Rating rating(Mark mark, Rated rated) {
        return switch (mark) {
            case Mark.Given given -> rated.of(given);
            case Mark.NotGiven not -> not.why();
        };
    }

    private CodeRatings categories(String code, List<String> names, Rated rated, Undecided undecided) {
        List<Unit> units = segments();
        List<List<Rating>> rows = rows(units,
                (unit, coder) -> rating(unit.session().mark(coder, unit.segment(), code), rated));
        boolean isAbsentAnywhere = rows.stream().anyMatch(row -> row.contains(Other.ABSENT));
        List<String> all = new ArrayList<>(names);
        if (!isAbsentAnywhere) {
            all.addFirst("absent");
        }
        return ratings(code, units, CategoryRatings.of(layout(units), all, rows, undecided));
    }

    private CodeRatings numbers(String code, List<Unit> units, BiFunction<Unit, String, Rating> rating) {
        return ratings(code, units, NumberRatings.of(layout(units), rows(units, rating)));
    }

    private static CodeRatings ratings(String code, List<Unit> units,
            Ratings ratings) {
        return new CodeRatings(code, ratings, Sessions.of(units.stream().map(unit -> unit.session().name()).toList()),
                units.stream().map(unit -> unit.session().period()).toList());
    }

    private List<List<Rating>> rows(List<Unit> units, BiFunction<Unit, String, Rating> rating) {
        return units.stream().map(unit -> coders.stream().map(coder -> rating.apply(unit, coder)).toList()).toList();
    }

    private Layout layout(List<Unit> units) {
        return new Layout(units.stream().map(Unit::name).toList(), coders);
    }

    private List<Unit> segments() {
        List<Unit> units = new ArrayList<>();
        for (CodedSession session : sessions) {
            for (int segment = 1; segment <= session.segmentCount(); segment++) {
                units.add(new Unit(session, segment));
            }
        }
        return units;
    }

    private List<Unit> wholes() {
        return sessions.stream().map(session -> new Unit(session, 0)).toList();
    }
}
