package org.attune.core.tension;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;

/// Who saw a tension and who did not. Witnesses are set side by side and never averaged: that they differ is a finding of its own.
///
/// @param sightings what the witnesses said, in the order of the sessions
public record WhoSaw(List<Sighting> sightings) {

    /// What all that somebody said comes to.
    public enum Standing {
        /// Whoever said anything saw it.
        SAW,
        /// Whoever said anything saw nothing.
        SAW_NOTHING,
        /// One time they saw it, another time nothing.
        BOTH,
        /// They were asked and could not tell.
        COULD_NOT_TELL,
        /// They were not heard.
        NOT_HEARD;

        /// What comes of all that was said; that nothing was said is not heard.
        public static Standing of(Set<Seen> said) {
            if (said.contains(Seen.TENSION)) {
                return said.contains(Seen.NOTHING) ? BOTH : SAW;
            }
            if (said.contains(Seen.NOTHING)) {
                return SAW_NOTHING;
            }
            return said.isEmpty() ? NOT_HEARD : COULD_NOT_TELL;
        }
    }

    /// Two people of whom one saw the tension and the other saw nothing.
    ///
    /// @param saw who saw it
    /// @param sawNothing who did not
    public record Difference(Respondent saw, Respondent sawNothing) {}

    public WhoSaw {
        sightings = sightings.stream().sorted((one, other) -> Integer.compare(one.session(), other.session())).toList();
    }

    /// What one person's witnesses come to.
    public Standing standing(Respondent whose) {
        requireNonNull(whose, "whose");
        return Standing.of(sightings.stream()
                .filter(sighting -> sighting.kind().whose().equals(Optional.of(whose)))
                .map(Sighting::seen)
                .collect(Collectors.toSet()));
    }

    /// What each person's witnesses come to.
    public Map<Respondent, Standing> standings() {
        Map<Respondent, Standing> standings = new EnumMap<>(Respondent.class);
        for (Respondent whose : Respondent.values()) {
            standings.put(whose, standing(whose));
        }
        return standings;
    }

    /// Who saw it, at one time at least.
    public Set<Respondent> seenBy() {
        return standings().entrySet().stream()
                .filter(one -> one.getValue() == Standing.SAW || one.getValue() == Standing.BOTH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Respondent.class)));
    }

    /// Whether a rule or a transcript points to it.
    public boolean isInTheRecord() {
        return sightings.stream()
                .anyMatch(sighting -> sighting.kind().whose().isEmpty() && sighting.seen() == Seen.TENSION);
    }

    /// Where one person saw it and another, who was heard, saw nothing.
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Respondent saw : seenBy()) {
            for (Respondent other : Respondent.values()) {
                if (other != saw && standing(other) == Standing.SAW_NOTHING) {
                    differences.add(new Difference(saw, other));
                }
            }
        }
        return differences;
    }
}
