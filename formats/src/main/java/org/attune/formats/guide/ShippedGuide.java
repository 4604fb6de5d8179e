package org.attune.formats.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.MarkerList;
import org.attune.core.tension.guide.Tag;
import org.attune.core.tension.guide.TensionWords;
import org.attune.formats.guide.GuideReader.Listed;
import org.attune.formats.json.JsonException;

/// The guide that comes with the program, a JSON file for each of its lists beside this class.
public final class ShippedGuide {

    /// The files. A test compares them with the folder.
    static final List<String> FILES = List.of("cards-1.json", "markers-1.json", "stages-1.json", "tags-1.json");

    private ShippedGuide() {}

    /// Read once, when it is first asked for.
    private static final class Read {
        private static final Guide GUIDE = read();
    }

    /// The guide.
    public static Guide guide() {
        return Read.GUIDE;
    }

    private static Guide read() {
        MarkerList markers = load("markers-1.json", GuideReader::markers);
        Listed<List<Card>> cards = load("cards-1.json", GuideReader::cards);
        Listed<List<Tag>> tags = load("tags-1.json", GuideReader::tags);
        Listed<TensionWords> words = load("stages-1.json", GuideReader::words);
        return new Guide(markers, cards.entries(), tags.entries(), words.entries(),
                List.of(markers.edition(), cards.edition(), tags.edition(), words.edition()));
    }

    /// Makes something of the text of a file.
    private interface Reading<T> {
        T of(String text) throws JsonException;
    }

    private static <T> T load(String name, Reading<T> reading) {
        try (InputStream in = ShippedGuide.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return reading.of(GuideReader.text(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException e) {
            throw new IllegalStateException(name + " is damaged: " + e.what(), e);
        }
    }
}
