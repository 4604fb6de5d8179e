package org.attune.web.tension;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.Strand;
import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.Marker;
import org.attune.core.tension.guide.Shown;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.web.page.Page;

/// Describes a tension, for the first time or anew.
///
/// @param place where it belongs and where it goes
/// @param guide the words to choose from
/// @param typed what stands in the fields
/// @param origin what it was opened from
/// @param meanwhile what somebody else kept since this was begun; none where nobody did
/// @param refusal why the last try did not work; empty at first
public record DescribePage(Belongs place, Guide guide, Addition.Described typed, Origin origin,
        List<Meanwhile> meanwhile, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    /// Where a description belongs.
    ///
    /// @param pseudonym the case
    /// @param back where one goes without keeping anything
    /// @param action where the form is sent
    /// @param sessions how many sessions have taken place
    /// @param seen the number of the description that was seen; 0 for a new tension
    public record Belongs(String pseudonym, String back, String action, int sessions, int seen) {}

    /// What a tension is opened from: a flag, a place in a transcript, a session, or nothing at all.
    ///
    /// @param session the session; 0 for none
    /// @param rule the rule whose flag it was, with its version; empty for none
    /// @param moment a hint in its transcript, by its rule and its turn; empty for none
    public record Origin(int session, String rule, String moment) {

        /// Nothing at all.
        static final Origin NONE = new Origin(0, "", "");
    }

    /// What was kept meanwhile.
    ///
    /// @param sentences what it was like
    /// @param columns what was written
    public record Meanwhile(List<String> sentences, Columns columns) {
        public Meanwhile {
            sentences = List.copyOf(sentences);
        }
    }

    /// A group of markers.
    ///
    /// @param title whose they are and which way they go
    /// @param markers the markers
    public record Group(String title, List<Marker> markers) {}

    public DescribePage {
        requireNonNull(place, "place");
        requireNonNull(guide, "guide");
        requireNonNull(typed, "typed");
        requireNonNull(origin, "origin");
        meanwhile = List.copyOf(meanwhile);
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return place.seen == 0 ? "A tension with " + place.pseudonym : "Describe it anew";
    }

    @Override
    public int status() {
        return refusal.isEmpty() && meanwhile.isEmpty() ? 200 : UNPROCESSABLE;
    }

    /// Its sessions, the latest first.
    public List<Integer> sessions() {
        return IntStream.rangeClosed(1, place.sessions).map(i -> place.sessions + 1 - i).boxed().toList();
    }

    /// The first session that is chosen; 0 for before anybody noticed.
    public int from() {
        return typed.onset() instanceof Onset.AtSessions at ? at.first() : 0;
    }

    /// The last session that is chosen; 0 for before anybody noticed.
    public int until() {
        return typed.onset() instanceof Onset.AtSessions at ? at.last() : 0;
    }

    public List<Strand> strands() {
        return List.of(Strand.values());
    }

    public List<Place> places() {
        return List.of(Place.values());
    }

    public List<Need> needs() {
        return List.of(Need.values());
    }

    public List<Integer> strengths() {
        return IntStream.rangeClosed(1, Nature.STRONGEST).boxed().toList();
    }

    public Shown words(Strand strand) {
        return guide.words().of(strand);
    }

    public Shown words(Place where) {
        return guide.words().of(where);
    }

    public Shown words(Need need) {
        return guide.words().of(need);
    }

    /// The markers, by person and by strand.
    public List<Group> groups() {
        return List.of(
                group("Your client moves away", Respondent.CLIENT, Strand.WITHDRAWAL),
                group("Your client moves against", Respondent.CLIENT, Strand.CONFRONTATION),
                group("You move away", Respondent.THERAPIST, Strand.WITHDRAWAL),
                group("You move against", Respondent.THERAPIST, Strand.CONFRONTATION));
    }

    /// Whether any marker of a group is chosen.
    public boolean isChosen(Group group) {
        return group.markers.stream().anyMatch(marker -> typed.nature().markers().contains(marker.id()));
    }

    private Group group(String title, Respondent whose, Strand strand) {
        return new Group(title,
                guide.markers(whose).stream().filter(marker -> marker.strand() == strand).toList());
    }

    /// Says nothing of what is typed.
    @Override
    public String toString() {
        return "DescribePage[...]";
    }
}
