package org.attune.core.tension.guide;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.core.tension.Ending;
import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Stage;
import org.attune.core.tension.Strand;
import org.attune.core.tension.WitnessKind;

/// The words for a tension: the one home of what pages, pictures and exports call its parts.
///
/// @param stages each stage of a repair
/// @param endings each ending
/// @param places each place
/// @param needs each need
/// @param strands each strand
/// @param seen what a witness may say
/// @param witnesses each kind of witness
public record TensionWords(Map<Stage, StageWords> stages, Map<Ending, Shown> endings, Map<Place, Shown> places,
        Map<Need, Shown> needs, Map<Strand, Shown> strands, Map<Seen, Shown> seen, Map<WitnessKind, Shown> witnesses) {

    public TensionWords {
        stages = all(stages, Stage.values());
        endings = all(endings, Ending.values());
        places = all(places, Place.values());
        needs = all(needs, Need.values());
        strands = all(strands, Strand.values());
        seen = all(seen, Seen.values());
        witnesses = all(witnesses, WitnessKind.values());
    }

    private static <K extends Enum<K>, V> Map<K, V> all(Map<K, V> words, K[] keys) {
        List<K> missing = Arrays.stream(keys).filter(key -> !words.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("there are no words for " + missing);
        }
        return Collections.unmodifiableMap(new EnumMap<>(words));
    }

    private static <K, V> V at(Map<K, V> words, K key) {
        return requireNonNull(words.get(requireNonNull(key, "key")), "words");
    }

    /// What is said of a stage.
    public StageWords of(Stage stage) {
        return at(stages, stage);
    }

    /// How an ending is shown.
    public Shown of(Ending ending) {
        return at(endings, ending);
    }

    /// How a place is shown.
    public Shown of(Place place) {
        return at(places, place);
    }

    /// How a need is shown.
    public Shown of(Need need) {
        return at(needs, need);
    }

    /// How a strand is shown.
    public Shown of(Strand strand) {
        return at(strands, strand);
    }

    /// How it is shown what a witness says.
    public Shown of(Seen said) {
        return at(seen, said);
    }

    /// How a kind of witness is shown.
    public Shown of(WitnessKind kind) {
        return at(witnesses, kind);
    }
}
