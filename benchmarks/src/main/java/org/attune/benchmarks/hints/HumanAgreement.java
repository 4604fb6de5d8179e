package org.attune.benchmarks.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Closeness;
import org.attune.core.agreement.GwetAc;
import org.attune.core.agreement.ratings.CategoryRatings;
import org.attune.core.agreement.ratings.Layout;
import org.attune.core.agreement.ratings.Rating;

/// How far annotators agree where several marked a conversation, and how far a rule agrees with most of them.
final class HumanAgreement {

    private static final List<String> CATEGORIES = List.of("other", "sustain");

    private HumanAgreement() {}

    static double ofAnnotators(List<Conversation> conversations) {
        List<List<Rating>> rows = new ArrayList<>();
        for (Conversation each : conversations) {
            each.marks().values().forEach(given -> rows.add(given.stream().map(HumanAgreement::rating).toList()));
        }
        return coefficient(rows);
    }

    static double ofRule(Pointing pointing) {
        List<List<Rating>> rows = new ArrayList<>();
        for (int c = 0; c < pointing.conversations().size(); c++) {
            Conversation each = pointing.conversations().get(c);
            for (int turn : each.marks().keySet()) {
                rows.add(List.of(rating(each.isMarked(turn)), rating(pointing.strengths().get(c).containsKey(turn))));
            }
        }
        return coefficient(rows);
    }

    private static Rating rating(boolean isMarked) {
        return new Rating.Category(CATEGORIES.get(isMarked ? 1 : 0));
    }

    private static double coefficient(List<List<Rating>> rows) {
        Layout layout = new Layout(IntStream.range(0, rows.size()).mapToObj(i -> "unit " + i).toList(),
                IntStream.range(0, rows.getFirst().size()).mapToObj(i -> "coder " + i).toList());
        CategoryRatings ratings = CategoryRatings.of(layout, CATEGORIES, rows, CategoryRatings.Undecided.LEFT_OUT);
        return switch (GwetAc.of(ratings, Closeness.SAME)) {
            case Agreement.Found found -> found.value();
            case Agreement.None none -> throw new IllegalStateException(
                    String.format(Locale.ROOT, "no agreement of %d units: %s", rows.size(), none.reason().words()));
        };
    }
}
