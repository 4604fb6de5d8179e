package org.attune.web.forms;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.form.ShownForm;
import org.attune.store.forms.Form;
import org.attune.store.forms.Forms.Risk;
import org.attune.web.words.Language;

/// What a client answered about danger to life, as the therapist reads it at once.
///
/// @param path the session it belongs to
/// @param session that session in words
/// @param word the word of the answer; a number where the form can no longer be shown
/// @param language the language of the word
/// @param isPressing whether there is something to talk about
public record DangerLine(String path, String session, String word, String language, boolean isPressing) {

    public DangerLine {
        requireNonNull(path, "path");
        requireNonNull(session, "session");
        requireNonNull(word, "word");
        requireNonNull(language, "language");
    }

    /// These answers, in their order.
    public static List<DangerLine> of(FormBook book, List<Risk> risks) {
        return risks.stream().map(risk -> of(book, risk)).toList();
    }

    private static DangerLine of(FormBook book, Risk risk) {
        Form form = risk.form();
        Language language = FormBook.language(form.edition());
        String word = book.find(form.edition(), language).flatMap(shown -> word(shown, risk))
                .orElse(Integer.toString(risk.points()));
        return new DangerLine("/cases/" + form.caseId() + "/sessions/" + form.meeting().number(),
                "session " + form.meeting().number() + ", " + Language.ENGLISH.say(form.meeting().heldOn()), word,
                language.tag(), risk.isAboveLowest());
    }

    private static Optional<String> word(ShownForm shown, Risk risk) {
        return shown.instrument().findItem(risk.item()).map(item -> shown.label(item, risk.points()));
    }

    /// Says nothing of what was answered.
    @Override
    public String toString() {
        return "DangerLine";
    }
}
