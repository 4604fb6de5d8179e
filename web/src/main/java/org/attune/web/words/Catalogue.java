package org.attune.web.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// Sentences by key, in every language: one file each, beside this class, in UTF-8.
///
/// A sentence may hold places, `{0}` and up, for what only the page knows. A test finds a language that lacks a key or a place.
public final class Catalogue {

    private final Map<Language, Properties> sentences = new EnumMap<>(Language.class);

    private Catalogue() {}

    /// The catalogue of this name, with the sentences of others that its pages need as well.
    ///
    /// @param name the catalogue
    /// @param more the others; a key that both have says what this one has
    /// @throws IllegalStateException when the program lacks one of its files
    public static Catalogue load(String name, String... more) {
        Catalogue catalogue = new Catalogue();
        for (Language language : Language.values()) {
            Properties all = new Properties();
            for (String other : more) {
                all.putAll(read(other + "." + language.tag() + ".properties"));
            }
            all.putAll(read(name + "." + language.tag() + ".properties"));
            catalogue.sentences.put(language, all);
        }
        return catalogue;
    }

    private static Properties read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Catalogue.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file + ": build it again");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + file + " cannot be read", e);
        }
    }

    /// The sentences of one language.
    public Sentences in(Language language) {
        return new Sentences(sentences.getOrDefault(language, new Properties()));
    }

    /// Every key of a language, in order.
    Set<String> keys(Language language) {
        return new TreeSet<>(sentences.getOrDefault(language, new Properties()).stringPropertyNames());
    }

    /// The sentences of one language.
    public static final class Sentences {

        private final Properties sentences;

        private Sentences(Properties sentences) {
            this.sentences = sentences;
        }

        /// A sentence, with its places filled in order.
        ///
        /// @throws IllegalArgumentException when there is no such key
        public String say(String key, Object... places) {
            String sentence = sentences.getProperty(key);
            if (sentence == null) {
                throw new IllegalArgumentException("no sentence has the key " + key);
            }
            for (int i = 0; i < places.length; i++) {
                sentence = sentence.replace("{" + i + "}", String.valueOf(places[i]));
            }
            return sentence;
        }
    }
}
