package org.attune.core.coding;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;

/// A step as a short line, which a desk sends and a store keeps.
///
/// The lines are `mark SEGMENT CODE MARK`, `rest-absent SEGMENT`, `answer ITEM RATING` and `undo STEP`. A mark is `clear`, `weak`,
/// either with `:1` to `:5` for its significance, `absent`, `cannot-tell` or `not-rated`; a rating is a number or one of the last two.
public final class StepText {

    private static final Map<String, Other> OTHERS = Stream.of(Other.values())
            .collect(Collectors.toUnmodifiableMap(StepText::word, other -> other));

    private StepText() {}

    /// The line of a step.
    public static String of(Step step) {
        return switch (step) {
            case Step.Marked marked -> "mark " + marked.segment() + " " + marked.code() + " " + of(marked.mark());
            case Step.RestAbsent rest -> "rest-absent " + rest.segment();
            case Step.Answered answered -> "answer " + answered.item() + " " + of(answered.rating());
            case Step.Undone undone -> "undo " + undone.stepId();
        };
    }

    /// A mark in a word.
    public static String of(Mark mark) {
        return switch (mark) {
            case Mark.Given given -> word(given.clarity()) + (given.significancePoints().isPresent()
                    ? ":" + given.significancePoints().getAsInt()
                    : "");
            case Mark.NotGiven not -> word(not.why());
        };
    }

    private static String of(Rating rating) {
        return switch (rating) {
            case Amount(double points) -> String.valueOf((int) points);
            case Other other -> word(other);
            case Rating.Category category -> throw new IllegalArgumentException("a session item has no categories");
        };
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The step of a line; empty if it is none.
    public static Optional<Step> parse(String line) {
        String[] words = line.split(" ", -1);
        try {
            return switch (words[0] + " " + words.length) {
                case "mark 4" -> parseMark(words[3])
                        .map(mark -> new Step.Marked(Integer.parseInt(words[1]), words[2], mark));
                case "rest-absent 2" -> Optional.of(new Step.RestAbsent(Integer.parseInt(words[1])));
                case "answer 3" -> Optional.of(new Step.Answered(words[1], rating(words[2])));
                case "undo 2" -> Optional.of(new Step.Undone(words[1]));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException isNone) {
            return Optional.empty();
        }
    }

    /// The mark of a word; empty if it is none.
    public static Optional<Mark> parseMark(String word) {
        Other other = OTHERS.get(word);
        if (other != null) {
            return Optional.of(new Mark.NotGiven(other));
        }
        String[] parts = word.split(":", -1);
        Optional<Mark.Given> given = Stream.of(Clarity.values()).filter(clarity -> word(clarity).equals(parts[0]))
                .findFirst().map(Mark.Given::new);
        if (parts.length == 1) {
            return given.map(mark -> mark);
        }
        return parts.length == 2 && parts[1].matches("[1-" + Mark.Given.HIGHEST + "]")
                ? given.map(mark -> mark.withSignificance(Integer.parseInt(parts[1])))
                : Optional.empty();
    }

    private static Rating rating(String word) {
        Other other = OTHERS.get(word);
        return other == null ? new Amount(Integer.parseInt(word)) : other;
    }
}
