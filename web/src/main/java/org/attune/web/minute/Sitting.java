package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.form.FormWalk;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Item;
import org.attune.store.forms.Content;
import org.attune.store.forms.FormRecord;
import org.attune.store.keys.Fingerprint;
import org.attune.web.forms.CallList;

/// A client before a form that takes answers: how it stands, and the way through it.
///
/// @param minute as whom
/// @param record the form with the client's half
/// @param shown its words
/// @param voice the words around it
/// @param calls whom to call in danger; none where the form asks nothing about it
record Sitting(Minute.Open minute, FormRecord record, ShownForm shown, Voice voice, CallList calls) {

    static final String START = "/minute";
    static final String LINE = "/minute/line";
    static final String SHARE = "/minute/share";
    static final String THANKS = "/minute/thanks";

    /// Enough that no two items of a form share a name.
    private static final int NAME_SIGNS = 12;

    Sitting {
        requireNonNull(minute, "minute");
        requireNonNull(record, "record");
        requireNonNull(shown, "shown");
        requireNonNull(voice, "voice");
        requireNonNull(calls, "calls");
    }

    /// The answers that were given in this browser, and hold still.
    private Map<String, Integer> points() {
        Map<String, Integer> points = new HashMap<>(all());
        points.entrySet().retainAll(minute.here().points().entrySet());
        return points;
    }

    /// All answers, wherever they were given.
    private Map<String, Integer> all() {
        return record.client().content().points();
    }

    /// The words written in this browser, if they hold still.
    String words() {
        return allWords().equals(minute.here().words()) ? allWords() : "";
    }

    private String allWords() {
        return record.client().content() instanceof Content.Shown own ? own.words() : "";
    }

    /// Whether there is anything to hand in.
    boolean isEmpty() {
        return all().isEmpty() && allWords().isEmpty();
    }

    /// Whether something was given elsewhere, which is kept and not shown here.
    boolean isElsewhere() {
        return !points().equals(all()) || !words().equals(allWords());
    }

    /// Whether an item has an answer that was given elsewhere.
    boolean hasElsewhere(String item) {
        return all().containsKey(item) && !points().containsKey(item);
    }

    /// The answers to questions that are no longer asked, because an earlier answer was changed.
    Set<String> unasked() {
        Set<String> asked = FormWalk.of(shown.instrument(), all()).asked().stream().map(Item::id)
                .collect(Collectors.toSet());
        return all().keySet().stream().filter(item -> !asked.contains(item)).collect(Collectors.toSet());
    }

    private FormWalk walk() {
        return FormWalk.of(shown.instrument(), points());
    }

    /// Where Begin leads.
    String first() {
        return walk().first().map(this::path).orElseGet(this::afterItems);
    }

    /// Where an item leads, once it has this answer.
    String afterAnswer(String item, int answer) {
        Map<String, Integer> points = new HashMap<>(points());
        points.put(item, answer);
        return after(item, points);
    }

    /// Where an item leads, once it is skipped.
    String afterSkip(String item) {
        Map<String, Integer> points = new HashMap<>(points());
        points.remove(item);
        return after(item, points);
    }

    private String after(String item, Map<String, Integer> points) {
        return FormWalk.of(shown.instrument(), points).after(item).map(this::path).orElseGet(this::afterItems);
    }

    private String afterItems() {
        return shown.openLine(Respondent.CLIENT).isEmpty() ? SHARE : LINE;
    }

    /// The last item, or the start.
    String beforeLine() {
        List<Item> asked = walk().asked();
        return asked.isEmpty() ? START : path(asked.getLast());
    }

    /// Where the last page leads back to.
    String beforeShare() {
        return shown.openLine(Respondent.CLIENT).isEmpty() ? beforeLine() : LINE;
    }

    private String path(Item item) {
        return "/minute/item/" + name(item);
    }

    /// What an item is called in addresses. On a device that goes back to somebody else its history would tell which
    /// questions were asked, so there it is a word that means nothing without the form's id.
    private String name(Item item) {
        return minute.way() == Way.KIOSK ? Fingerprint.of(record.form().id() + " " + item.id()).substring(0, NAME_SIGNS)
                : item.id();
    }

    /// The item of that name.
    Optional<Item> findItem(String name) {
        return shown.instrument().items().stream()
                .filter(item -> item.id().equals(name) || name(item).equals(name)).findFirst();
    }

    /// The page of an item; empty when it is not asked.
    Optional<ItemPage> page(String itemName) {
        FormWalk walk = walk();
        return findItem(itemName).filter(item -> walk.place(item.id()) > 0).map(item -> {
            String place = voice.say("item.place", walk.place(item.id()), walk.asked().size());
            String back = walk.before(item.id()).map(this::path).orElse(START);
            String title = minute.way() == Way.KIOSK
                    ? voice.say(WelcomePage.Asks.of(shown, calls).title())
                    : voice.say("item.title", place);
            return new ItemPage(voice, name(item), place,
                    new ItemPage.Words(shown.lead(Respondent.CLIENT), shown.question(item, Respondent.CLIENT)),
                    choices(item), new ItemPage.Ways(back, after(item.id(), points()), title),
                    item.feature() == Item.Feature.RISK ? calls : CallList.NONE);
        });
    }

    private List<ItemPage.Choice> choices(Item item) {
        int lowest = item.answers().lowest();
        int chosen = points().getOrDefault(item.id(), lowest - 1);
        List<String> labels = shown.labels(item);
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new ItemPage.Choice(lowest + i, labels.get(i), lowest + i == chosen))
                .toList();
    }

    /// Says which form, never what was answered.
    @Override
    public String toString() {
        return "Sitting[" + record.form().id() + "]";
    }
}
