package org.attune.core.instrument.worked;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring;
import org.attune.core.instrument.Scoring.Score;
import org.attune.core.internal.wording.Wording;

/// The arithmetic of one score, in lines that a reader can follow with pencil and paper.
///
/// Missing: an item without an answer has no line of its own; how many are missing, and what follows from it, is said.
///
/// @param lines the steps, one after another; the last one is the score, or why there is none
/// @param score what comes out
public record Working(List<String> lines, Score score) {

    /// Decimals that a score is printed with: our choice, enough to see a twelfth.
    private static final int DECIMALS = 2;

    public Working {
        lines = List.copyOf(lines);
        requireNonNull(score, "score");
    }

    /// The working of a filled form on one scale.
    ///
    /// @param answers the answers as given, by item id; an item left out has no entry
    /// @throws IllegalArgumentException when an answer is not one that its item allows
    public static Working of(Instrument instrument, ScaleKey key, Map<String, Integer> answers) {
        Map<String, Double> given = new HashMap<>();
        answers.forEach((item, answer) -> given.put(item, answer.doubleValue()));
        Score score = Scoring.score(instrument, key, given);
        List<Term> terms = instrument.items().stream().filter(item -> key.items().contains(item.id()))
                .flatMap(item -> Term.of(item, answers).stream()).toList();
        List<String> lines = new ArrayList<>();
        terms.stream().filter(term -> term.item.isReversed()).forEach(term -> lines.add(term.reversal()));
        if (!terms.isEmpty() && terms.size() < key.items().size()) {
            lines.add(terms.size() + " of " + key.items().size() + " answers are there; " + key.missingAllowed()
                    + " may be missing.");
        }
        lines.add(switch (score) {
            case Score.Scored scored -> result(key, terms.stream().map(Term::counted).toList(), scored);
            case Score.Unscored unscored -> "No score: " + unscored.why().words() + ".";
        });
        return new Working(lines, score);
    }

    /// One answer that is there.
    private record Term(Item item, int answer) {

        static Optional<Term> of(Item item, Map<String, Integer> answers) {
            Integer answer = answers.get(item.id());
            return answer == null ? Optional.empty() : Optional.of(new Term(item, answer));
        }

        int counted() {
            return (int) item.counted(answer);
        }

        String reversal() {
            return "Item " + item.id() + " is reversed: " + item.answers().lowest() + " + " + item.answers().highest()
                    + " - " + answer + " = " + counted() + ".";
        }
    }

    private static String result(ScaleKey key, List<Integer> counted, Score.Scored scored) {
        String sum = String.join(" + ", counted.stream().map(String::valueOf).toList());
        int total = counted.stream().mapToInt(Integer::intValue).sum();
        String head = counted.size() == 1 ? sum : sum + " = " + total;
        String points = said(scored.points());
        return switch (key.formula()) {
            case MEAN ->
                counted.size() == 1 ? head + "." : head + "; " + total + " / " + counted.size() + " = " + points + ".";
            case SUM -> counted.size() == scored.items() ? head + "."
                    : head + "; " + total + " * " + scored.items() + " / " + counted.size() + " = " + points + ".";
            case GIVEN -> points + ".";
        };
    }

    private static String said(double points) {
        return points == Math.rint(points) ? Wording.rounded(points, 0) : Wording.rounded(points, DECIMALS);
    }
}
