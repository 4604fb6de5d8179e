package org.attune.core.transcript;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who is who in a transcript, as a person says it: for each label whom it means. Several labels may mean one person.
///
/// @param persons whom each label means; a label without an entry stays as it is
public record SpeakerMap(Map<String, Person> persons) {

    /// Somebody who speaks.
    ///
    /// @param label what to call them from now on
    /// @param part what they are in the session
    public record Person(String label, Part part) {
        public Person {
            requireNonNull(label, "label");
            requireNonNull(part, "part");
        }

        /// Shows no name.
        @Override
        public String toString() {
            return "Person[" + part + "]";
        }
    }

    public SpeakerMap {
        persons = Map.copyOf(new LinkedHashMap<>(persons));
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Person person : persons.values()) {
            Part before = parts.put(person.label(), person.part());
            if (before != null && before != person.part()) {
                throw new IllegalArgumentException("one person cannot be both " + before + " and " + person.part());
            }
        }
    }

    /// The transcript with people called as this map says. Turns stay as they are, also where two labels become one.
    public Transcript in(Transcript transcript) {
        Map<String, Speaker> speakers = new LinkedHashMap<>();
        for (Speaker speaker : transcript.speakers()) {
            Speaker other = other(speaker);
            Speaker before = speakers.get(other.label());
            if (before == null || before.part() == Part.NOT_SAID) {
                speakers.put(other.label(), other);
            } else if (other.part() != Part.NOT_SAID && other.part() != before.part()) {
                throw new IllegalArgumentException(
                        "one person cannot be both " + before.part() + " and " + other.part());
            }
        }
        List<Turn> turns = transcript.turns().stream().map(turn -> new Turn(turn.number(),
                other(new Speaker(turn.speaker(), Part.NOT_SAID)).label(), turn.timing(), turn.text())).toList();
        return new Transcript(new ArrayList<>(speakers.values()), turns);
    }

    private Speaker other(Speaker speaker) {
        Person person = persons.get(speaker.label());
        return person == null ? speaker : new Speaker(person.label(), person.part());
    }

    /// Shows no name.
    @Override
    public String toString() {
        return "SpeakerMap[" + persons.size() + " labels]";
    }
}
