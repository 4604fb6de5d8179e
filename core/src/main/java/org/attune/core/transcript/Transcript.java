package org.attune.core.transcript;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was said in a session, in order.
///
/// @param speakers everybody who speaks, each label once
/// @param turns numbered from 1 without a gap, each by one of the speakers
public record Transcript(List<Speaker> speakers, List<Turn> turns) {

    public Transcript {
        speakers = List.copyOf(speakers);
        turns = List.copyOf(turns);
        Map<String, Part> parts = new HashMap<>();
        for (Speaker speaker : speakers) {
            if (parts.put(speaker.label(), speaker.part()) != null) {
                throw new IllegalArgumentException("two speakers have the same label");
            }
        }
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).number() != i + 1) {
                throw new IllegalArgumentException("turn " + (i + 1) + " has the number " + turns.get(i).number());
            }
            if (!parts.containsKey(turns.get(i).speaker())) {
                throw new IllegalArgumentException("turn " + (i + 1) + " is by somebody who is not among the speakers");
            }
        }
    }

    /// What somebody who speaks is in the session.
    ///
    /// @throws IllegalArgumentException when nobody has this label
    public Part partOf(String label) {
        return speakers.stream().filter(speaker -> speaker.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in this transcript has that label")).part();
    }

    /// How many words were said.
    public long words() {
        return turns.stream().mapToLong(Turn::words).sum();
    }

    @Override
    public String toString() {
        return "Transcript[" + speakers.size() + " speakers, " + turns.size() + " turns]";
    }
}
