package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Measures;
import org.attune.web.forms.CallList;
import org.attune.web.words.Language;

/// The first page: who asks, how long it takes, who will see it.
///
/// @param voice what it speaks
/// @param session which session it is about, in words
/// @param notice what must stand wherever the form is shown
/// @param languages the languages to choose from
/// @param next where Begin leads
/// @param asks what it asks for
/// @param earlier what there is to say of answers given elsewhere, which are kept and not shown here; empty for nothing
public record WelcomePage(Voice voice, String session, Notice notice, List<Language> languages, String next, Asks asks,
        String earlier)
        implements
            ClientPage {

    /// What a form asks for.
    ///
    /// @param isAboutSession whether it asks about the session, and not about the time before
    /// @param calls whom to call in danger; none where it asks nothing about it
    public record Asks(boolean isAboutSession, CallList calls) {
        public Asks {
            requireNonNull(calls, "calls");
        }

        /// What a form asks for.
        public static Asks of(ShownForm shown, CallList calls) {
            return new Asks(shown.instrument().measures() != Measures.SYMPTOMS, calls);
        }

        /// The key of what its pages are called.
        String title() {
            return isAboutSession ? "welcome.title" : "welcome.title.weeks";
        }
    }

    /// What must stand wherever a form is shown.
    ///
    /// @param text for a form of others as its licence has it, in English; for ours in the client's language
    /// @param tag the language of the text, as BCP 47 writes it
    public record Notice(String text, String tag) {
        public Notice {
            requireNonNull(text, "text");
            requireNonNull(tag, "tag");
        }

        /// The notice of a form. Our own forms are the ones that nobody has tested yet.
        public static Notice of(ShownForm shown, Voice voice) {
            return shown.instrument().isUnvalidated()
                    ? new Notice(voice.say("form.ours", shown.instrument().name()) + " "
                            + voice.say("form.unvalidated"), voice.language().tag())
                    : new Notice(shown.notice(), Language.ENGLISH.tag());
        }
    }

    public WelcomePage {
        requireNonNull(voice, "voice");
        requireNonNull(session, "session");
        requireNonNull(notice, "notice");
        languages = List.copyOf(languages);
        requireNonNull(next, "next");
        requireNonNull(asks, "asks");
        requireNonNull(earlier, "earlier");
    }

    /// Who asks, for how long, and who sees it.
    public String line() {
        return voice.say(asks.isAboutSession ? "welcome.line" : "welcome.line.weeks");
    }

    @Override
    public String title() {
        return voice.say(asks.title());
    }
}
