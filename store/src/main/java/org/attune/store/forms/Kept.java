package org.attune.store.forms;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.attune.core.course.Respondent;
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
    /// @param byId the person who began it; empty for the client
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
}
