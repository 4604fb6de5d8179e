package org.attune.formats.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Ending;
import org.attune.core.tension.Need;
import org.attune.core.tension.Place;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Stage;
import org.attune.core.tension.Strand;
import org.attune.core.tension.WitnessKind;
import org.attune.core.tension.guide.Card;
import org.attune.core.tension.guide.Edition;
import org.attune.core.tension.guide.Marker;
import org.attune.core.tension.guide.MarkerList;
import org.attune.core.tension.guide.Shown;
import org.attune.core.tension.guide.StageWords;
import org.attune.core.tension.guide.Tag;
import org.attune.core.tension.guide.TensionWords;
import org.attune.formats.json.JsonException;
import org.attune.formats.json.JsonFields;

/// Reads the files of the guide. Their keys are described in docs/methods/tension-words.md.
public final class GuideReader {

    private static final Strand[] STRANDS = {Strand.WITHDRAWAL, Strand.CONFRONTATION};
    private static final Respondent[] WHOSE = {Respondent.CLIENT, Respondent.THERAPIST};

    private GuideReader() {}

    /// A list of entries with what list it is.
    record Listed<T>(Edition edition, T entries) {}

    /// Reads a list of markers, such as one that a practice brings.
    ///
    /// @throws JsonException when a member is missing, wrong or unknown
    public static MarkerList markers(Path file) throws IOException, JsonException {
        try (InputStream in = Files.newInputStream(file)) {
            return markers(in);
        }
    }

    /// Reads a list of markers, and leaves the stream open.
    ///
    /// @throws JsonException when a member is missing, wrong or unknown
    public static MarkerList markers(InputStream in) throws IOException, JsonException {
        return markers(text(in));
    }

    /// Reads a list of markers.
    ///
    /// @throws JsonException when a member is missing, wrong or unknown
    public static MarkerList markers(String text) throws JsonException {
        return GuideFields.read(text, guide -> {
            List<Marker> markers = new ArrayList<>();
            for (JsonFields marker : guide.file().objects("markers")) {
                markers.add(new Marker(marker.text("id"), marker.choice("strand", STRANDS),
                        marker.choice("whose", WHOSE), marker.text("name"), marker.text("meaning"),
                        new Marker.Boundary(marker.text("counts"), marker.text("countsNot")), guide.sources(marker)));
                marker.requireNoMore();
            }
            return new MarkerList(guide.edition(), markers);
        });
    }

    static Listed<List<Card>> cards(String text) throws JsonException {
        return GuideFields.read(text, guide -> {
            List<Card> cards = new ArrayList<>();
            for (JsonFields card : guide.file().objects("cards")) {
                Card.Evidence evidence = new Card.Evidence(card.choice("strength", Card.Strength.values()),
                        card.text("evidence"), guide.sources(card));
                cards.add(new Card(card.text("id"), card.choice("when", Card.When.values()), card.text("name"),
                        card.text("what"), card.text("example"), card.text("whenNot"), evidence));
                card.requireNoMore();
            }
            return new Listed<>(guide.edition(), cards);
        });
    }

    static Listed<List<Tag>> tags(String text) throws JsonException {
        return GuideFields.read(text, guide -> {
            List<Tag> tags = new ArrayList<>();
            for (JsonFields tag : guide.file().objects("tags")) {
                tags.add(new Tag(tag.text("id"), tag.choice("group", Tag.Group.values()), tag.text("name"),
                        tag.text("term"), tag.text("meaning"), guide.sources(tag)));
                tag.requireNoMore();
            }
            return new Listed<>(guide.edition(), tags);
        });
    }

    static Listed<TensionWords> words(String text) throws JsonException {
        return GuideFields.read(text, guide -> {
            JsonFields file = guide.file();
            Map<Stage, StageWords> stages = new EnumMap<>(Stage.class);
            JsonFields listed = file.object("stages");
            for (Stage stage : Stage.values()) {
                JsonFields words = listed.object(JsonFields.word(stage));
                stages.put(stage, new StageWords(words.text("name"), words.text("question"), words.text("what"),
                        guide.sources(words)));
                words.requireNoMore();
            }
            listed.requireNoMore();
            return new Listed<>(guide.edition(), new TensionWords(stages, shown(file.object("endings"), Ending.class),
                    shown(file.object("places"), Place.class), shown(file.object("needs"), Need.class),
                    shown(file.object("strands"), Strand.class), shown(file.object("seen"), Seen.class),
                    shown(file.object("witnesses"), WitnessKind.class)));
        });
    }

    private static <K extends Enum<K>> Map<K, Shown> shown(JsonFields listed, Class<K> kind) throws JsonException {
        Map<K, Shown> shown = new EnumMap<>(kind);
        for (K key : kind.getEnumConstants()) {
            JsonFields words = listed.object(JsonFields.word(key));
            shown.put(key, new Shown(words.text("name"), words.text("says")));
            words.requireNoMore();
        }
        listed.requireNoMore();
        return shown;
    }

    static String text(InputStream in) throws IOException, JsonException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
        } catch (CharacterCodingException e) {
            throw new JsonException(0, "The text is not UTF-8; save it as UTF-8.");
        }
    }
}
