package org.attune.web.own;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.attune.core.tension.Attribution;
import org.attune.core.tension.Ending;
import org.attune.store.tension.Addition;
import org.attune.web.forms.CallList;
import org.attune.web.minute.ClientPage;
import org.attune.web.minute.Voice;

/// Where a client tells that something was off, tells it again, and says how it ended.
///
/// @param voice what it speaks
/// @param id of the tension; empty for one that nobody has told yet
/// @param title its heading
/// @param goesTo who reads what is written
/// @param tellings what the client told of it, oldest first
/// @param said what the client said of it besides
/// @param draft what is being written
public record BetweenUsPage(Voice voice, String id, String title, GoesTo goesTo, List<Telling> tellings, Said said,
        Draft draft) implements ClientPage {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    public BetweenUsPage {
        requireNonNull(voice, "voice");
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(goesTo, "goesTo");
        tellings = List.copyOf(tellings);
        requireNonNull(said, "said");
        requireNonNull(draft, "draft");
    }

    /// Who reads what is written.
    ///
    /// @param therapist what the therapist is called
    /// @param sentences what to know before the first word
    /// @param calls whom to call in danger
    public record GoesTo(String therapist, List<String> sentences, CallList calls) {
        public GoesTo {
            sentences = List.copyOf(sentences);
        }
    }

    /// Something that the client told.
    ///
    /// @param number its place
    /// @param day when
    /// @param words what; empty where they took it back
    public record Telling(int number, String day, String words) {
        /// Says nothing of what was told.
        @Override
        public String toString() {
            return "Telling[" + number + "]";
        }
    }

    /// What the client said of it besides telling it.
    ///
    /// @param lay where it lay; empty for nothing yet
    /// @param ended how it ended; empty for nothing yet
    public record Said(String lay, String ended) {
        /// Says nothing of what was said.
        @Override
        public String toString() {
            return "Said";
        }
    }

    /// What is being written.
    ///
    /// @param words so far
    /// @param refusal why it was not sent; empty at first
    /// @param isWaiting whether it came too late once and waits to be sent
    public record Draft(String words, String refusal, boolean isWaiting) {
        /// Nothing yet.
        static final Draft EMPTY = new Draft("", "", false);

        /// Says nothing of what is written.
        @Override
        public String toString() {
            return "Draft";
        }
    }

    /// A way for it to have ended, or a place where it lay.
    public record Choice(String value, String sentence) {}

    /// Where a tension is on a client's own page.
    static String path(String id) {
        return "/own/tensions/" + id;
    }

    /// Where what is written is sent.
    public String tellPath() {
        return isNew() ? "/own/tensions" : path(id) + "/tellings";
    }

    /// Where it is.
    public String path() {
        return path(id);
    }

    /// Whether nobody has told it yet.
    public boolean isNew() {
        return id.isEmpty();
    }

    /// The longest that a telling may be.
    public int longest() {
        return Addition.Told.LONGEST;
    }

    /// The ways for it to have ended.
    public List<Choice> choices() {
        return Arrays.stream(Ending.values()).map(ending -> new Choice(ending.name(), say(voice, ending))).toList();
    }

    static String say(Voice voice, Ending ending) {
        return voice.say("own.off.end." + ending.name().toLowerCase(Locale.ROOT));
    }

    /// The places where it may have lain.
    public List<Choice> places() {
        return Arrays.stream(Attribution.values())
                .map(lay -> new Choice(lay.name(), say(voice, lay, goesTo.therapist))).toList();
    }

    static String say(Voice voice, Attribution lay, String therapist) {
        return voice.say("own.off.lay." + lay.name().toLowerCase(Locale.ROOT), therapist);
    }

    @Override
    public int status() {
        return draft.refusal.isEmpty() ? OK : UNPROCESSABLE;
    }

    /// Says nothing of what was told.
    @Override
    public String toString() {
        return "BetweenUsPage";
    }
}
