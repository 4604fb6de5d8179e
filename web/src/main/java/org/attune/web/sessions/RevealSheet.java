package org.attune.web.sessions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;
import org.attune.core.form.FormWalk;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.pairing.Reveal;
import org.attune.core.pairing.Sharing;
import org.attune.store.Store;
import org.attune.store.forms.Content;
import org.attune.store.forms.Corrections;
import org.attune.store.forms.Corrections.Entry;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.HalfState;
import org.attune.store.forms.HalfView;
import org.attune.web.forms.DangerLine;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.sessions.RevealPage.Correction;
import org.attune.web.sessions.RevealPage.Guess;
import org.attune.web.sessions.RevealPage.Lines;
import org.attune.web.sessions.RevealPage.Paper;
import org.attune.web.sessions.RevealPage.Row;
import org.attune.web.sessions.RevealPage.Said;
import org.attune.web.sessions.RevealPage.Was;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.visit.Visitor;
import org.attune.web.words.Catalogue;
import org.attune.web.words.Language;

/// Puts two halves that are open side by side.
///
/// @param store where they are
/// @param days days as the practice counts them
record RevealSheet(Store store, Days days) {

    /// Items that we have a sentence of our own for.
    private static final Set<String> KNOWN = Set.of("aims", "work", "bond", "strain", "spoken", "settled");
    private static final String ENGLISH = Language.ENGLISH.tag();
    private static final Catalogue STARTS = Catalogue.load("reveal");

    /// The page of a client who shares the score alone.
    RevealPage ofScore(Asked asked, List<DangerLine> danger) {
        return new RevealPage(asked,
                "The client shares only the score. It stands on the line of the case; single answers and words stay "
                        + "with the client.",
                List.of(), Lines.NONE, "", danger, new Paper(false, List.of()));
    }

    /// The page of a client who shares everything.
    RevealPage of(Visitor visitor, Asked asked, FormRecord record, List<DangerLine> danger) {
        Instrument instrument = asked.shown().instrument();
        Reveal reveal = Reveal.of(instrument, points(instrument, record.client()),
                points(instrument, record.therapist()), record.guess().content().points());
        Language language = FormBook.language(record.form().edition());
        List<Row> rows = reveal.rows().stream().map(row -> row(asked.shown(), row)).toList();
        return new RevealPage(asked, shared(asked.session(), record), rows,
                new Lines(words(record.client()), words(record.therapist())),
                reveal.largestGap().map(row -> start(language, row)).orElse(""), danger,
                paper(visitor, asked, record.client()));
    }

    /// Each correction tells what was another before it, so it is held against what came after.
    private Paper paper(Visitor visitor, Asked asked, HalfView now) {
        Corrections.Paper found = store.corrections().find(visitor.asker(), asked.formId());
        List<Correction> corrections = new ArrayList<>();
        Entry after = new Entry(now.content().points(), words(now),
                now.state() instanceof HalfState.HandedIn in ? in.sharing() : Sharing.KEPT);
        for (Corrections.Earlier earlier : found.earlier()) {
            corrections.add(new Correction(Language.ENGLISH.say(days.of(earlier.at())),
                    was(asked.shown(), earlier.entry(), after)));
            after = earlier.entry();
        }
        return new Paper(found.mayCorrect(), corrections);
    }

    private static List<Was> was(ShownForm shown, Entry before, Entry after) {
        List<Was> was = new ArrayList<>();
        for (Item item : shown.instrument().items()) {
            Integer points = before.points().get(item.id());
            if (!Objects.equals(points, after.points().get(item.id()))) {
                was.add(new Was(shown.question(item, Respondent.CLIENT), shown.language(),
                        points == null ? Said.NOTHING : said(shown, item, OptionalInt.of(points))));
            }
        }
        if (!before.words().equals(after.words()) && !before.words().isEmpty()) {
            was.add(new Was("In their own words", ENGLISH, new Said(before.words(), "")));
        }
        if (before.sharing() != after.sharing()) {
            was.add(new Was("What may be seen", ENGLISH, new Said(switch (before.sharing()) {
                case NOW -> "Share now";
                case BEFORE_NEXT -> "Share before next time";
                case ONLY_THE_LINE -> "Only the line";
                case KEPT -> "Keep for me";
            }, "")));
        }
        return was;
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
        return STARTS.in(language).say("start." + (KNOWN.contains(row.item()) ? row.item() : "other"));
    }
}
