package org.attune.web.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.core.form.FormWalk;
import org.attune.core.instrument.Item;
import org.attune.core.pairing.Sharing;
import org.attune.store.access.Outcome;
import org.attune.store.forms.Corrections.Entry;
import org.attune.web.sessions.Field;
import org.attune.web.sessions.Session.Asked;
import org.attune.web.words.Written;

/// What a therapist typed from a sheet of paper, as it was sent.
///
/// @param asked the form
/// @param sent the fields of the page
record SentSheet(Asked asked, Map<String, String> sent) {

    private static final String OF_CLIENT = "client.";
    private static final String WORDS = "words";
    private static final String SHARING = "sharing";
    private static final int LONGEST_WORDS = 2_000;

    SentSheet {
        sent = Map.copyOf(sent);
    }

    /// An entry as it would be sent.
    static SentSheet of(Asked asked, Entry entry) {
        Map<String, String> sent = new HashMap<>(
                Map.of(WORDS, entry.words(), SHARING, entry.sharing().name()));
        entry.points().forEach((item, points) -> sent.put(OF_CLIENT + item, String.valueOf(points)));
        return new SentSheet(asked, sent);
    }

    /// The client's questions, with what was sent.
    List<Field> fields() {
        return Field.of(asked.shown(), asked.shown().instrument().items(), Respondent.CLIENT, OF_CLIENT, sent);
    }

    /// The page with it.
    EntryPage page(String refusal, boolean isCorrection) {
        return new EntryPage(asked, fields(), sent.getOrDefault(WORDS, ""), sent.getOrDefault(SHARING, ""), refusal,
                isCorrection);
    }

    /// The entry, or why it is none.
    Outcome<Entry> read() {
        Optional<Map<String, Integer>> points = Field.read(asked.shown().instrument().items(), OF_CLIENT, sent);
        String words = Written.clean(sent.getOrDefault(WORDS, ""));
        Optional<Sharing> sharing = Stream.of(Sharing.NOW, Sharing.BEFORE_NEXT, Sharing.ONLY_THE_LINE)
                .filter(one -> one.name().equals(sent.get(SHARING))).findFirst();
        if (points.isEmpty()) {
            return new Outcome.Refused<>("one of the answers is none of those offered. Choose again.");
        }
        if (points.get().isEmpty() && words.isEmpty()) {
            return new Outcome.Refused<>("nothing was entered.");
        }
        if (words.length() > LONGEST_WORDS) {
            return new Outcome.Refused<>("the line takes " + LONGEST_WORDS + " letters at most.");
        }
        return sharing.<Outcome<Entry>>map(
                chosen -> new Outcome.Done<>(new Entry(stillAsked(points.get()), words, chosen)))
                .orElseGet(() -> new Outcome.Refused<>("choose what the client ticked under what may be seen."));
    }

    /// The answers to what was asked; a tick at a question that an earlier answer took out does not count.
    private Map<String, Integer> stillAsked(Map<String, Integer> points) {
        Map<String, Integer> counted = new HashMap<>(points);
        counted.keySet().retainAll(FormWalk.of(asked.shown().instrument(), points).asked().stream().map(Item::id)
                .collect(Collectors.toSet()));
        return counted;
    }

    /// Says which form, never what was typed.
    @Override
    public String toString() {
        return "SentSheet[" + asked.formId() + "]";
    }
}
