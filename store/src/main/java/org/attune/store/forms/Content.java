package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What a half holds, as far as the asker may see it.
public sealed interface Content {

    /// The answers that the asker may see one by one. An answer about danger is among them whatever was chosen.
    List<Answer> answers();

    /// The points of those answers by item; a skipped item has no entry.
    default Map<String, Integer> points() {
        return points(answers());
    }

    /// The score of the half, where the asker may know it.
    ///
    /// @param scoring makes a score of points by item; empty where they are too few
    default OptionalDouble score(Function<Map<String, Integer>, OptionalDouble> scoring) {
        return switch (this) {
            case Shown shown -> scoring.apply(points());
            case OnlyTheLine line -> scoring.apply(points(line.unseen));
            case Sealed sealed -> OptionalDouble.empty();
        };
    }

    private static Map<String, Integer> points(List<Answer> answers) {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Given given) {
                points.put(given.item(), given.points());
            }
        }
        return points;
    }

    /// Everything.
    ///
    /// @param answers in the order of the form
    /// @param words the open line; empty without one
    record Shown(List<Answer> answers, String words) implements Content {
        public Shown {
            answers = List.copyOf(answers);
            requireNonNull(words, "words");
        }

        /// Says how much there is, never what was written.
        @Override
        public String toString() {
            return "Shown[" + answers.size() + " answers]";
        }
    }

    /// The score and no single answer.
    final class OnlyTheLine implements Content {

        private final List<Answer> always;
        private final List<Answer> unseen;

        OnlyTheLine(List<Answer> always, List<Answer> unseen) {
            this.always = List.copyOf(always);
            this.unseen = List.copyOf(unseen);
        }

        @Override
        public List<Answer> answers() {
            return always;
        }
    }

    /// Nothing but what is always shown.
    ///
    /// @param answers answers about danger
    record Sealed(List<Answer> answers) implements Content {
        public Sealed {
            answers = List.copyOf(answers);
        }
    }
}
