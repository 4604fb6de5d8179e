package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.web.forms.CallList;

/// One question.
///
/// @param voice what it speaks
/// @param item the item's id
/// @param place which of the questions it is, in words
/// @param words the question
/// @param answers its answers, from the lowest up
/// @param ways where else one may go
/// @param calls whom to call in danger; none but at a question about it
public record ItemPage(Voice voice, String item, String place, Words words, List<Choice> answers, Ways ways,
        CallList calls) implements ClientPage {

    /// The question.
    ///
    /// @param lead what stands before every question of the form; empty where it has nothing
    /// @param question the question itself
    public record Words(String lead, String question) {
        public Words {
            requireNonNull(lead, "lead");
            requireNonNull(question, "question");
        }
    }

    /// One answer.
    ///
    /// @param points in points of the item
    /// @param label its word
    /// @param isChosen whether it is the answer so far
    public record Choice(int points, String label, boolean isChosen) {

        /// Says nothing of what was chosen.
        @Override
        public String toString() {
            return "Choice[" + points + "]";
        }
    }

    /// Where else one may go.
    ///
    /// @param back the page before
    /// @param next the page after, with the answer as it is
    /// @param title what the window and the browser's history call this one
    public record Ways(String back, String next, String title) {
        public Ways {
            requireNonNull(back, "back");
            requireNonNull(next, "next");
            requireNonNull(title, "title");
        }
    }

    public ItemPage {
        requireNonNull(voice, "voice");
        requireNonNull(item, "item");
        requireNonNull(place, "place");
        requireNonNull(words, "words");
        answers = List.copyOf(answers);
        requireNonNull(ways, "ways");
        requireNonNull(calls, "calls");
    }

    /// Whether it was answered before.
    public boolean isAnswered() {
        return answers.stream().anyMatch(Choice::isChosen);
    }

    @Override
    public String title() {
        return ways.title;
    }
}
