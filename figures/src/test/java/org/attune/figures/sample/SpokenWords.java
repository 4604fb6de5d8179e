package org.attune.figures.sample;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.attune.core.tension.Ending;
import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Stage;
import org.attune.core.tension.Strand;
import org.attune.core.tension.WitnessKind;
import org.attune.core.tension.guide.Shown;
import org.attune.core.tension.guide.Source;
import org.attune.core.tension.guide.StageWords;
import org.attune.core.tension.guide.TensionWords;

/// Words for a tension, made of the constants' names: as long as those that are shipped.
public final class SpokenWords {

    private SpokenWords() {}

    public static TensionWords words() {
        List<Source> sources = List.of(new Source("Made up for the tests", "https://example.org"));
        return new TensionWords(
                all(Stage.class, stage -> new StageWords(capital(stage), "What now?", "Something.", sources)),
                all(Ending.class, SpokenWords::shown), all(Place.class, SpokenWords::shown),
                all(Need.class, SpokenWords::shown), all(Strand.class, SpokenWords::shown),
                all(Seen.class, seen -> switch (seen) {
                    case TENSION -> new Shown("saw it", "Saw it.");
                    case NOTHING -> new Shown("saw nothing", "Saw nothing.");
                    case CANNOT_TELL -> new Shown("could not tell", "Could not tell.");
                }), all(WitnessKind.class, SpokenWords::shown));
    }

    private static <K extends Enum<K>, V> Map<K, V> all(Class<K> kind, Function<K, V> words) {
        Map<K, V> all = new EnumMap<>(kind);
        Arrays.stream(kind.getEnumConstants()).forEach(each -> all.put(each, words.apply(each)));
        return all;
    }

    private static Shown shown(Enum<?> constant) {
        return new Shown(spaced(constant), capital(constant) + ".");
    }

    private static String spaced(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capital(Enum<?> constant) {
        return constant.name().charAt(0) + spaced(constant).substring(1);
    }
}
