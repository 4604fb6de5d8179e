package org.attune.formats.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.formats.yaml.YamlValue.Items;
import org.attune.formats.yaml.YamlValue.Mapping;
import org.attune.formats.yaml.YamlValue.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML document, and nothing of YAML that a person does not need: no tags, which name types; no anchors and aliases,
/// which let a small file unfold into a huge one; no key twice.
public final class YamlReader {

    /// A million characters are the text of a dozen manuals. Our choice.
    private static final int MOST_CHARACTERS = 1_000_000;
    /// Deeper than anything that a person lays out. Our choice.
    private static final int DEEPEST = 20;

    private final Iterator<Event> events;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /// Reads a text.
    ///
    /// @throws YamlException when it is no YAML, or holds what is not taken
    public static YamlValue read(String text) throws YamlException {
        if (text.length() > MOST_CHARACTERS) {
            throw new YamlException(0, "The text is longer than " + MOST_CHARACTERS + " characters.");
        }
        LoadSettings settings = LoadSettings.builder().setUseMarks(true).setCodePointLimit(MOST_CHARACTERS).build();
        try {
            return new YamlReader(new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException broken) {
            throw new YamlException(broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    "This is no YAML from here on. Look at indents, quotes and colons.");
        } catch (YamlEngineException broken) {
            throw new YamlException(0, "This is no YAML, or holds characters that YAML does not allow.");
        }
    }

    private YamlValue document() throws YamlException {
        Event first = next();
        while (first.getEventId() == Event.ID.StreamStart || first.getEventId() == Event.ID.DocumentStart) {
            first = next();
        }
        if (first.getEventId() == Event.ID.StreamEnd) {
            throw new YamlException(0, "There is nothing in it.");
        }
        YamlValue value = value(first, 1);
        next();
        Event end = next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new YamlException(line(end), "A second document begins here; a file holds one.");
        }
        return value;
    }

    private Event next() throws YamlException {
        if (!events.hasNext()) {
            throw new YamlException(0, "The text ends too early.");
        }
        return events.next();
    }

    private YamlValue value(Event event, int depth) throws YamlException {
        requirePlain(event, depth);
        return switch (event) {
            case ScalarEvent scalar -> new Text(line(event), scalar.getValue());
            case SequenceStartEvent sequence -> items(line(event), depth);
            case MappingStartEvent mapping -> mapping(line(event), depth);
            default -> throw new YamlException(line(event), "Something stands here that is not taken.");
        };
    }

    private static void requirePlain(Event event, int depth) throws YamlException {
        if (depth > DEEPEST) {
            throw new YamlException(line(event), "Lists and mappings lie deeper than " + DEEPEST + " levels here.");
        }
        boolean isTagged = (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent collection && collection.getTag().isPresent());
        if (isTagged) {
            throw new YamlException(line(event), "A tag, such as !something, is not taken; write the value alone.");
        }
        boolean isAnchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (event instanceof AliasEvent || isAnchored) {
            throw new YamlException(line(event), "Anchors (&) and aliases (*) are not taken; write the value out, "
                    + "or put quotes around a text that begins so.");
        }
    }

    private Items items(int line, int depth) throws YamlException {
        List<YamlValue> items = new ArrayList<>();
        for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(value(event, depth + 1));
        }
        return new Items(line, items);
    }

    private Mapping mapping(int line, int depth) throws YamlException {
        Map<String, YamlValue> members = new LinkedHashMap<>();
        for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            if (!(value(event, depth + 1) instanceof Text key)) {
                throw new YamlException(line(event), "A key must be a word.");
            }
            if (members.put(key.text(), value(next(), depth + 1)) != null) {
                throw new YamlException(key.line(),
                        "The key " + key.text() + " stands twice here; each may stand once.");
            }
        }
        return new Mapping(line, members);
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
