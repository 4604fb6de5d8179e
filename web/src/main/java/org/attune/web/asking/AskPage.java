package org.attune.web.asking;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.instrument.Instrument;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session;
import org.attune.web.words.Language;

/// What may be asked about a session.
///
/// @param session the session
/// @param instruments what may be asked
/// @param languages in which languages
/// @param opens the day on which both halves open in any case, as typed or usual
/// @param refusal why the last try did not work; empty at first
/// @param agreed what client and therapist agreed to ask
public record AskPage(Session session, List<Instrument> instruments, List<Language> languages, String opens,
        String refusal, Agreed agreed) implements Page {

    private static final int UNPROCESSABLE = 422;

    public AskPage {
        requireNonNull(session, "session");
        instruments = List.copyOf(instruments);
        languages = List.copyOf(languages);
        requireNonNull(opens, "opens");
        requireNonNull(refusal, "refusal");
        requireNonNull(agreed, "agreed");
    }

    /// What client and therapist agreed to ask.
    ///
    /// @param instrument the form; empty for none
    /// @param sentence all of it in a sentence
    public record Agreed(String instrument, String sentence) {

        static final Agreed NOTHING = new Agreed("", "");

        public Agreed {
            requireNonNull(instrument, "instrument");
            requireNonNull(sentence, "sentence");
        }
    }

    @Override
    public String title() {
        return session.title();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
