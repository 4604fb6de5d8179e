package org.attune.web.tension;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.Strand;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.web.words.Written;
import org.springframework.util.MultiValueMap;

/// A description as it was typed. What a browser cannot send is passed over, as if it were left unsaid.
///
/// @param typed the fields of the form
record TypedDescription(MultiValueMap<String, String> typed) {

    /// The description, where every session in it has taken place.
    ///
    /// @param sessions how many have
    Addition.Described of(int sessions) {
        return new Addition.Described(onset(sessions),
                new Nature(words("strand", Strand.class).stream().limit(1).collect(Collectors.toSet()),
                        words("place", Place.class), words("need", Need.class), markers(), strength()),
                new Columns(text("observed"), text("inferred"), text("felt")));
    }

    /// All that was written, a column after the other.
    String words() {
        return Stream.of(text("observed"), text("inferred"), text("felt")).filter(column -> !column.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private Onset onset(int sessions) {
        int from = number("from");
        int until = number("until");
        if (from < 1 || from > sessions) {
            return new Onset.BeforeNoticed();
        }
        return new Onset.AtSessions(from, until < from || until > sessions ? from : until);
    }

    private int strength() {
        int strength = number("strength");
        return strength < 0 || strength > Nature.STRONGEST ? 0 : strength;
    }

    private List<String> markers() {
        return all("marker").stream().filter(id -> id.matches("[a-z][a-z0-9-]{0,47}")).toList();
    }

    private <E extends Enum<E>> Set<E> words(String name, Class<E> kind) {
        Set<E> words = EnumSet.noneOf(kind);
        Arrays.stream(kind.getEnumConstants()).filter(word -> all(name).contains(word.name())).forEach(words::add);
        return words;
    }

    private List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    private String text(String name) {
        return Written.clean(all(name).stream().findFirst().orElse(""));
    }

    private int number(String name) {
        return Written.number(text(name));
    }
}
