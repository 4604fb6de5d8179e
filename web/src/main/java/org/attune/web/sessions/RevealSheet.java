package org.attune.web.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;
import org.attune.core.form.FormWalk;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.pairing.Reveal;
import org.attune.store.forms.Content;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfView;
import org.attune.web.forms.FormBook;
import org.attune.web.sessions.RevealPage.Guess;
import org.attune.web.sessions.RevealPage.Lines;
import org.attune.web.sessions.RevealPage.Row;
import org.attune.web.sessions.RevealPage.Said;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.words.Catalogue;
import org.attune.web.words.Language;

/// Puts two halves that are open side by side.
final class RevealSheet {

    /// Items that we have a sentence of our own for.
    private static final Set<String> KNOWN = Set.of("aims", "work", "bond", "strain", "spoken", "settled");

    private final Catalogue starts = Catalogue.load("reveal");

    /// The page of a client who shares the score alone.
    RevealPage ofScore(Asked asked) {
        return new RevealPage(asked, Language.ENGLISH,
                "The client shares only the score. It stands on the line of the case; single answers and words stay "
                        + "with the client.",
                List.of(), Lines.NONE, "", List.of());
    }

    /// The page of a client who shares everything.
    RevealPage of(Asked asked, FormRecord record) {
        Instrument instrument = asked.shown().instrument();
        Reveal reveal = Reveal.of(instrument, points(instrument, record.client()),
                points(instrument, record.therapist()), record.guess().content().points());
        Language language = FormBook.language(record.form().edition());
        List<Row> rows = reveal.rows().stream().map(row -> row(asked.shown(), row)).toList();
        return new RevealPage(asked, language, shared(asked.session(), record), rows,
                new Lines(words(record.client()), words(record.therapist())),
                reveal.largestGap().map(row -> start(language, row)).orElse(""), List.of());
    }

    private static String shared(Session session, FormRecord record) {
        if (!session.isOwn()) {
            return "The client shares this with the therapist. You read what they agreed to let you read.";
        }
        boolean isTherapistIn = record.therapist().state().handedInAt().isPresent();
        return isTherapistIn ? "The client shares every answer and the words."
                : "The client shares every answer and the words. The agreed day came before your own half was in, so "
                        + "it stays open.";
    }

    /// The answers to what was asked; an answer to a question that an earlier one took out does not count.
    private static Map<String, Integer> points(Instrument instrument, HalfView half) {
        Map<String, Integer> points = new HashMap<>(half.content().points());
        Set<String> asked = FormWalk.of(instrument, points).asked().stream().map(Item::id).collect(Collectors.toSet());
        points.keySet().retainAll(asked);
        return points;
    }

    private static String words(HalfView half) {
        return half.content() instanceof Content.Shown shown ? shown.words() : "";
    }

    private static Row row(ShownForm shown, Reveal.Row row) {
        Item item = shown.instrument().findItem(row.item()).orElseThrow();
        return new Row(shown.question(item, Respondent.CLIENT), said(shown, item, row.client()),
                said(shown, item, row.therapist()), apart(row.gap()), row.isLarge(), guess(shown, item, row));
    }

    private static Said said(ShownForm shown, Item item, OptionalInt points) {
        return points.isPresent()
                ? new Said(shown.label(item, points.getAsInt()), points.getAsInt() + " of " + item.answers().highest())
                : Said.NOTHING;
    }

    private static String apart(OptionalInt gap) {
        if (gap.isEmpty()) {
            return "";
        }
        return switch (gap.getAsInt()) {
            case 0 -> "the same";
            case 1 -> "1 apart";
            default -> gap.getAsInt() + " apart";
        };
    }

    private static Guess guess(ShownForm shown, Item item, Reveal.Row row) {
        if (row.guess().isEmpty()) {
            return Guess.NONE;
        }
        String miss = row.missedBy().isEmpty() ? "no answer to compare it with"
                : row.missedBy().getAsInt() == 0 ? "met" : row.missedBy().getAsInt() + " off";
        return new Guess(said(shown, item, row.guess()), miss);
    }

    private String start(Language language, Reveal.Row row) {
        return starts.in(language).say("start." + (KNOWN.contains(row.item()) ? row.item() : "other"));
    }
}
