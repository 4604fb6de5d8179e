package org.attune.web.trio;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.core.trio.Leader;
import org.attune.core.trio.Loudness;
import org.attune.core.trio.Player;
import org.attune.core.trio.Playing;
import org.attune.figures.trio.TrioLines;
import org.attune.figures.trio.TrioTriangle;
import org.attune.web.notes.NotePage;
import org.attune.web.page.Page;

/// The inner chart of one case, for the one who marks it alone.
///
/// @param chosen whose
/// @param tensionId the tension in which a moment is marked; empty for none
/// @param playing how the trio played
/// @param rows the moments, latest first
/// @param draft what is marked now
public record TrioPage(NotePage.Choice chosen, String tensionId, Playing playing, List<Row> rows, Draft draft)
        implements
            Page {

    private static final int UNPROCESSABLE = 422;
    /// Our choice: some may be wrong still, and more than these nobody looks at.
    private static final int MOST_PROMPTS = 3;

    public TrioPage {
        requireNonNull(chosen, "chosen");
        requireNonNull(tensionId, "tensionId");
        requireNonNull(playing, "playing");
        rows = List.copyOf(rows);
        requireNonNull(draft, "draft");
    }

    /// One moment as the table has it.
    ///
    /// @param id of its leaf
    /// @param when its session, or its day
    /// @param heard how each player was heard, in the order of players
    /// @param led who led; empty where nobody said
    /// @param words what was written about it; empty for nothing
    public record Row(String id, String when, List<String> heard, String led, String words) {
        public Row {
            heard = List.copyOf(heard);
        }

        /// Says nothing of it.
        @Override
        public String toString() {
            return "Row";
        }
    }

    /// What a form has of a moment.
    ///
    /// @param session as it was typed
    /// @param head how it was heard, as the form names it; empty where nothing was chosen
    /// @param heart the same
    /// @param gut the same
    /// @param led who led
    /// @param words about it
    /// @param refusal why it was not kept; empty where nothing is wrong
    public record Draft(String session, String head, String heart, String gut, String led, String words,
            String refusal) {

        /// What was chosen for a player.
        public String of(Player player) {
            return switch (player) {
                case HEAD -> head;
                case HEART -> heart;
                case GUT -> gut;
            };
        }

        Draft refused(String why) {
            return new Draft(session, head, heart, gut, led, words, why);
        }

        /// Says nothing of it.
        @Override
        public String toString() {
            return "Draft";
        }
    }

    /// What a player may be.
    public List<Loudness> loudnesses() {
        return List.of(Loudness.values());
    }

    /// The three.
    public List<Player> players() {
        return List.of(Player.values());
    }

    /// What may be said of who led.
    public List<Leader> leaders() {
        return List.of(Leader.HEAD, Leader.HEART, Leader.GUT, Leader.IN_TURNS);
    }

    /// What each of the three does, in a few words.
    public String does(Player player) {
        return switch (player) {
            case HEAD -> "watches, knows, sees it from the other side";
            case HEART -> "is warm, wishes the other well";
            case GUT -> "feels what is there, and is honest about it";
        };
    }

    /// What to ask oneself.
    public List<String> prompts() {
        return playing.prompts().stream().limit(MOST_PROMPTS).toList();
    }

    /// How many moments fade behind the latest one.
    public int trail() {
        return TrioTriangle.TRAIL;
    }

    /// The triangle.
    public Content triangle() {
        return out -> out.writeContent(new TrioTriangle(playing.moments(), playing.sentence()).svg("triangle"));
    }

    /// The lines.
    public Content lines() {
        return out -> out.writeContent(new TrioLines(playing.moments(), playing.sentence()).svg("lines"));
    }

    @Override
    public String title() {
        return "Inner chart";
    }

    @Override
    public int status() {
        return draft.refusal().isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Says nothing of it.
    @Override
    public String toString() {
        return "TrioPage";
    }
}
