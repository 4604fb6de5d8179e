package org.attune.formats.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.attune.core.tension.guide.Edition;
import org.attune.core.tension.guide.Source;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;
import org.attune.formats.json.JsonReader;

/// The members that every file of the guide begins with: which list it is, and the sources that its entries name.
final class GuideFields {

    private final JsonFields file;
    private final Edition edition;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final TreeSet<String> named = new TreeSet<>();

    private GuideFields(JsonFields file) throws JsonException {
        this.file = file;
        edition = new Edition(file.text("id"), file.text("version"), file.text("language"), file.text("about"));
        JsonFields listed = file.object("sources");
        for (String key : listed.names()) {
            JsonFields source = listed.object(key);
            sources.put(key, new Source(source.text("cites"), source.text("link")));
            source.requireNoMore();
        }
    }

    /// Makes something of a file.
    interface Reading<T> {
        T of(GuideFields file) throws JsonException;
    }

    /// Reads a file whole: nothing in it may be unknown, and no source unused.
    static <T> T read(String text, Reading<T> reading) throws JsonException {
        try {
            GuideFields fields = new GuideFields(JsonFields.of("", JsonReader.read(text)));
            T read = reading.of(fields);
            fields.file.requireNoMore();
            fields.requireEachSourceNamed();
            return read;
        } catch (IllegalArgumentException e) {
            throw new JsonException(0, e.getMessage() + ".");
        }
    }

    Edition edition() {
        return edition;
    }

    JsonFields file() {
        return file;
    }

    /// The sources that an entry names by their keys.
    List<Source> sources(JsonFields entry) throws JsonException {
        List<Source> found = new ArrayList<>();
        for (String key : entry.texts("sources")) {
            Source source = sources.get(key);
            if (source == null) {
                throw entry.wrong("sources",
                        "keys of the sources of this file: " + String.join(", ", sources.keySet()));
            }
            named.add(key);
            found.add(source);
        }
        return found;
    }

    private void requireEachSourceNamed() throws JsonException {
        for (String key : sources.keySet()) {
            if (!named.contains(key)) {
                throw new JsonException(0, "The source " + key + " is named by no entry: name it or take it out.");
            }
        }
    }
}
