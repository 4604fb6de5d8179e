package org.attune.web.transcripts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.SpeakerProposal;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// Adds to the proposals by usual labels what only the practice knows: what its therapist is called, that of two the other is the
/// other, and that of two unknown the client probably says more. A person decides.
final class SpeakerProposals {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private SpeakerProposals() {}

    /// What each label may be.
    ///
    /// @param therapistName how the therapist is called in the practice
    static Map<String, Part> of(Transcript transcript, String therapistName) {
        Map<String, Part> parts = new HashMap<>();
        Set<String> own = words(therapistName).stream().filter(word -> word.length() > 2).collect(Collectors.toSet());
        for (Speaker speaker : transcript.speakers()) {
            List<String> words = words(speaker.label());
            if (words.stream().anyMatch(own::contains)) {
                parts.put(speaker.label(), Part.THERAPIST);
            }
        }
        SpeakerProposal.of(transcript).forEach(proposal -> parts.putIfAbsent(proposal.label(), proposal.part()));
        completePair(transcript, parts);
        transcript.speakers().stream().filter(speaker -> speaker.part() != Part.NOT_SAID)
                .forEach(speaker -> parts.put(speaker.label(), speaker.part()));
        return parts;
    }

    private static List<String> words(String name) {
        return List.of(NO_LETTER.split(name.toLowerCase(Locale.ROOT)));
    }

    /// Of two people one is the client and one the therapist; where nothing else tells, the client says more.
    private static void completePair(Transcript transcript, Map<String, Part> parts) {
        List<String> labels = transcript.speakers().stream().map(Speaker::label).toList();
        if (labels.size() != 2) {
            return;
        }
        Map<Part, String> known = new EnumMap<>(Part.class);
        parts.forEach((label, part) -> known.put(part, label));
        if (parts.size() == 1) {
            String other = labels.stream().filter(Predicate.not(parts::containsKey)).findFirst().orElseThrow();
            parts.put(other, known.containsKey(Part.CLIENT) ? Part.THERAPIST : Part.CLIENT);
        } else if (parts.isEmpty()) {
            Map<String, Long> said = transcript.turns().stream()
                    .collect(Collectors.groupingBy(Turn::speaker, Collectors.summingLong(Turn::words)));
            boolean isFirst = said.getOrDefault(labels.getFirst(), 0L) >= said.getOrDefault(labels.getLast(), 0L);
            parts.put(labels.getFirst(), isFirst ? Part.CLIENT : Part.THERAPIST);
            parts.put(labels.getLast(), isFirst ? Part.THERAPIST : Part.CLIENT);
        }
    }
}
