package org.attune.core.tension.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.course.Respondent;
import org.attune.core.internal.entries.Entries;
import org.attune.core.tension.Stage;

/// What somebody who describes or mends a tension can look up.
///
/// @param list markers of what both people do
/// @param cards what helps, in the order they are shown
/// @param tags how a telling is told, in the order they are shown
/// @param words what everything is called
/// @param editions of what lists the four were made
public record Guide(MarkerList list, List<Card> cards, List<Tag> tags, TensionWords words, List<Edition> editions) {

    public Guide {
        requireNonNull(list, "list");
        requireNonNull(words, "words");
        cards = Entries.eachOnce("cards", cards, Card::id);
        tags = Entries.eachOnce("tags", tags, Tag::id);
        editions = Entries.eachOnce("lists", editions, Edition::id);
    }

    /// All markers.
    public List<Marker> markers() {
        return list.markers();
    }

    /// The markers of one person.
    public List<Marker> markers(Respondent whose) {
        return markers().stream().filter(marker -> marker.whose() == whose).toList();
    }

    /// The cards for now, or those for later.
    public List<Card> cards(Card.When when) {
        return cards.stream().filter(card -> card.when() == when).toList();
    }

    /// The marker of an id.
    public Optional<Marker> marker(String id) {
        return list.find(id);
    }

    /// The card of an id.
    public Optional<Card> card(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    /// The tag of an id.
    public Optional<Tag> tag(String id) {
        return tags.stream().filter(tag -> tag.id().equals(id)).findFirst();
    }

    /// What is said of a stage.
    public StageWords words(Stage stage) {
        return words.of(stage);
    }
}
