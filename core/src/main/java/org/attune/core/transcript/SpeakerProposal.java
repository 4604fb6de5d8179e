package org.attune.core.transcript;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody might be in the session, going by their label alone. A person decides; nothing uses a proposal unasked.
///
/// @param label what the transcript calls them
/// @param part what they might be
/// @param reason why, as the end of a sentence
public record SpeakerProposal(String label, Part part, String reason) {

    private static final Set<String> CLIENTS = Set.of("c", "cl", "client", "p", "pt", "pat", "patient", "patientin",
            "k", "kl",
            "klient", "klientin", "cli", "cliente", "paciente");
    private static final Set<String> THERAPISTS = Set.of("t", "th", "the", "therapist", "therapeut", "therapeutin",
            "counselor",
            "counsellor", "psychologist", "terapeuta");
    private static final Set<String> TITLES = Set.of("dr", "prof", "doctor", "doktor");
    private static final Set<String> OTHERS = Set.of("interpreter", "dolmetscher", "dolmetscherin", "observer",
            "narrator");

    public SpeakerProposal {
        requireNonNull(label, "label");
        requireNonNull(part, "part");
        requireNonNull(reason, "reason");
    }

    /// Proposals for those whose label is a usual word; for everybody else there is none.
    public static List<SpeakerProposal> of(Transcript transcript) {
        return transcript.speakers().stream().filter(speaker -> speaker.part() == Part.NOT_SAID)
                .flatMap(speaker -> proposal(speaker.label()).stream()).toList();
    }

    private static Optional<SpeakerProposal> proposal(String label) {
        List<String> words = Stream.of(label.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty()).toList();
        if (words.size() == 1 && CLIENTS.contains(words.getFirst())) {
            return Optional.of(new SpeakerProposal(label, Part.CLIENT, "the label is a usual word for a client"));
        }
        if (words.size() == 1 && THERAPISTS.contains(words.getFirst())) {
            return Optional.of(new SpeakerProposal(label, Part.THERAPIST, "the label is a usual word for a therapist"));
        }
        if (words.stream().anyMatch(OTHERS::contains)) {
            return Optional.of(new SpeakerProposal(label, Part.OTHER, "the label is a usual word for somebody else"));
        }
        return words.stream().anyMatch(TITLES::contains)
                ? Optional.of(new SpeakerProposal(label, Part.THERAPIST, "the label has a title"))
                : Optional.empty();
    }

    /// Shows no name.
    @Override
    public String toString() {
        return "SpeakerProposal[" + part + "]";
    }
}
