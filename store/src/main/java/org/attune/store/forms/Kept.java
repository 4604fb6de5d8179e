package org.attune.store.forms;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.pairing.Seal;
import org.attune.core.pairing.Sharing;

/// A form with everything that is kept of it: before anybody's eyes. Never leaves the package.
///
/// @param form which form
/// @param questions its questions
/// @param halves what was begun of it
/// @param isRevealed whether a client's answers were shown to the therapist
record Kept(Form form, List<Question> questions, Map<Whose, KeptHalf> halves, boolean isRevealed) {

    /// One half.
    ///
    /// @param byId the person who began it; empty for the client, and once the client chose themselves what is shared
    /// @param state how far it has come
    /// @param answers its answers, in the order of the form
    /// @param words its open line; empty without one
    record KeptHalf(String byId, HalfState state, List<Answer> answers, String words) {

        static final KeptHalf NONE = new KeptHalf("", new HalfState.NotBegun(), List.of(), "");

        KeptHalf {
            answers = List.copyOf(answers);
        }

        boolean isHandedIn() {
            return state instanceof HalfState.HandedIn;
        }
    }

    Kept {
        questions = List.copyOf(questions);
        halves = Map.copyOf(halves);
    }

    KeptHalf half(Whose whose) {
        return halves.getOrDefault(whose, KeptHalf.NONE);
    }

    Optional<Question> question(String item) {
        return questions.stream().filter(question -> question.item().equals(item)).findFirst();
    }

    boolean isRisk(Answer answer) {
        return question(answer.item()).map(Question::kind).equals(Optional.of(Question.Kind.RISK));
    }

    Sharing sharing() {
        return half(Whose.CLIENT).state instanceof HalfState.HandedIn in ? in.sharing() : Sharing.KEPT;
    }

    Seal seal() {
        Set<Respondent> in = EnumSet.noneOf(Respondent.class);
        if (half(Whose.CLIENT).isHandedIn()) {
            in.add(Respondent.CLIENT);
        }
        if (half(Whose.THERAPIST).isHandedIn()) {
            in.add(Respondent.THERAPIST);
        }
        return new Seal(in, form.revealAt());
    }

    /// A question of a form as it was when the form was opened, so that a later version of the instrument changes nothing.
    ///
    /// @param item the item's id
    /// @param lowest the smallest answer
    /// @param highest the largest answer
    /// @param kind whether its answer goes to the therapist whatever the client chooses
    record Question(String item, int lowest, int highest, Kind kind) {

        /// Whether a sharing choice covers the answer.
        enum Kind {
            PLAIN, RISK
        }

        Question {
            requireNonNull(item, "item");
            requireNonNull(kind, "kind");
            if (item.contains("\t") || item.contains("\n")) {
                throw new IllegalArgumentException("an item's id holds no tab and no line break");
            }
        }

        boolean allows(int answer) {
            return answer >= lowest && answer <= highest;
        }

        static List<Question> of(Instrument instrument) {
            return instrument.items().stream()
                    .map(item -> new Question(item.id(), item.answers().lowest(), item.answers().highest(),
                            item.feature() == Item.Feature.RISK ? Kind.RISK : Kind.PLAIN))
                    .toList();
        }

        /// All questions in text, a line each.
        static String text(List<Question> questions) {
            return questions.stream()
                    .map(question -> question.item + "\t" + question.lowest + "\t" + question.highest + "\t"
                            + question.kind)
                    .collect(Collectors.joining("\n"));
        }

        static List<Question> parse(String text) {
            return text.lines().map(line -> line.split("\t"))
                    .map(parts -> new Question(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                            Kind.valueOf(parts[3])))
                    .toList();
        }
    }
}
