package org.attune.store.tension;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.Strand;

/// What a tension is like. Anything may be left unsaid.
///
/// @param strand which way it goes; none while that is not said
/// @param places what it is about
/// @param needs which needs are in play
/// @param markers ids of markers of the guide, of both people
/// @param strength from 1, hardly there, to 5; 0 while that is not said
public record Nature(Set<Strand> strand, Set<Place> places, Set<Need> needs, List<String> markers, int strength) {

    /// The strongest. Our choice, as the strain of the Attune check has it.
    public static final int STRONGEST = 5;

    /// Nothing is said.
    public static final Nature UNSAID = new Nature(Set.of(), Set.of(), Set.of(), List.of(), 0);

    public Nature {
        strand = ordered(strand, Strand.class);
        places = ordered(places, Place.class);
        needs = ordered(needs, Need.class);
        markers = markers.stream().distinct().toList();
        if (strand.size() > 1) {
            throw new IllegalArgumentException("a tension has one strand, which may be mixed");
        }
        if (strength < 0 || strength > STRONGEST) {
            throw new IllegalArgumentException("strength goes from 1 to " + STRONGEST + ", but was " + strength);
        }
    }

    private static <E extends Enum<E>> Set<E> ordered(Collection<E> words, Class<E> kind) {
        Set<E> ordered = EnumSet.noneOf(kind);
        ordered.addAll(words);
        return Collections.unmodifiableSet(ordered);
    }
}
