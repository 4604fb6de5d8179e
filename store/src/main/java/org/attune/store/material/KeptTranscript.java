package org.attune.store.material;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Transcript;

/// The transcript of a session as it stands, and what was done to it.
///
/// @param id what it is called
/// @param place of which session
/// @param words what was said
/// @param steps what was done to it, its import first
public record KeptTranscript(String id, Place place, Transcript words, List<Step> steps) {

    public KeptTranscript {
        requireNonNull(id, "id");
        requireNonNull(place, "place");
        requireNonNull(words, "words");
        steps = List.copyOf(steps);
    }

    /// What was done last; its import, where nothing was done since.
    public Step last() {
        return steps.getLast();
    }

    /// A step of a kind, if it was taken.
    public Optional<Step> find(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }

    /// Whether it was decided what others read in place of names, so that they may read it.
    public boolean hasPseudonyms() {
        return find(Step.Kind.PSEUDONYMS).isPresent();
    }

    /// Whether it was said of everybody who speaks who they are.
    public boolean hasSpeakers() {
        return words.speakers().stream().noneMatch(speaker -> speaker.part() == Part.NOT_SAID);
    }
}
