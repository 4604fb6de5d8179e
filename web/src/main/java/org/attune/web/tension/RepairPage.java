package org.attune.web.tension;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.attune.core.tension.Stage;
import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.StageWords;
import org.attune.web.page.Page;

/// One stage of a repair: its question, what may help, and what the therapist writes.
///
/// @param belongs the tension and its case
/// @param guide words and cards
/// @param stage which stage
/// @param session the session that is chosen; 0 for between sessions
/// @param typed what stands in the fields
/// @param refusal why the last try did not work; empty at first
public record RepairPage(Belongs belongs, Guide guide, Stage stage, int session, Typed typed, String refusal)
        implements
            Page {

    /// Stages at which something is said to the client: there the cards help. Our choice.
    private static final Set<Stage> OF_CARDS = EnumSet.of(Stage.RAISE, Stage.HEAR, Stage.LOCATE, Stage.RESPOND);
    /// What the field of the session sends for something that is not said yet.
    public static final String PLAN = "plan";
    private static final int UNPROCESSABLE = 422;

    /// Where it belongs.
    ///
    /// @param pseudonym the case
    /// @param path the tension
    /// @param sessions its sessions, the latest first
    public record Belongs(String pseudonym, String path, List<Integer> sessions) {
        public Belongs {
            sessions = List.copyOf(sessions);
        }
    }

    /// What was typed.
    ///
    /// @param card the card that is chosen; empty for none
    /// @param words what was written
    /// @param lookAgain the day to look again; empty for none
    public record Typed(String card, String words, String lookAgain) {

        static final Typed NOTHING = new Typed("", "", "");

        /// Says nothing of it.
        @Override
        public String toString() {
            return "Typed[...]";
        }
    }

    public RepairPage {
        requireNonNull(belongs, "belongs");
        requireNonNull(guide, "guide");
        requireNonNull(stage, "stage");
        requireNonNull(typed, "typed");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return words().name();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }

    public StageWords words() {
        return guide.words(stage);
    }

    /// Whether this is where one decides to raise it or to leave it for now.
    public boolean isDecision() {
        return stage == Stage.DECIDE;
    }

    /// Whether cards help here.
    public boolean hasCards() {
        return OF_CARDS.contains(stage);
    }

    public List<Card> now() {
        return guide.cards(Card.When.NOW);
    }

    public List<Card> later() {
        return guide.cards(Card.When.LATER);
    }

    /// All stages, to go elsewhere.
    public List<Stage> stages() {
        return List.of(Stage.values());
    }
}
