package org.attune.cli.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.attune.cli.command.Given;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.SpeakerMap;
import org.attune.core.transcript.SpeakerMap.Person;
import org.attune.core.transcript.SpeakerProposal;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonFields;

/// Who is who, as typed, and the table that helps to say it.
final class WhoIsWho {

    private static final String ALLOWED = "--speaker says who a label is, as in --speaker \"Dr. X=therapist\" or, to give a person another "
            + "name, --speaker \"Speaker 2=client:C\"; there are client, therapist and other.";

    private WhoIsWho() {}

    /// The map that was typed.
    static SpeakerMap map(Given given) {
        Map<String, Person> persons = new LinkedHashMap<>();
        for (String typed : given.all("--speaker")) {
            int equals = typed.lastIndexOf('=');
            String[] meant = typed.substring(equals + 1).split(":", 2);
            if (equals < 0) {
                throw new WrongUsage(ALLOWED);
            }
            String label = typed.substring(0, equals).strip();
            String person = meant.length > 1 && !meant[1].isBlank() ? meant[1].strip() : label;
            persons.put(label, new Person(person, part(meant[0])));
        }
        try {
            return new SpeakerMap(persons);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--speaker makes one person both client and therapist. " + ALLOWED);
        }
    }

    private static Part part(String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "client" -> Part.CLIENT;
            case "therapist" -> Part.THERAPIST;
            case "other" -> Part.OTHER;
            default -> throw new WrongUsage(ALLOWED);
        };
    }

    /// Refuses labels that nobody has, for a label that was mistyped would stay as it is.
    static void requireKnown(SpeakerMap map, List<Transcript> transcripts) {
        boolean areKnown = map.persons().keySet().stream().allMatch(label -> transcripts.stream()
                .flatMap(transcript -> transcript.speakers().stream())
                .anyMatch(speaker -> speaker.label().equals(label)));
        if (!areKnown) {
            throw new WrongUsage("--speaker names a label that nobody has; --speakers lists those there are.");
        }
    }

    /// Who speaks, how much, and what they might be.
    static String table(Transcript transcript) {
        Map<String, SpeakerProposal> proposals = new LinkedHashMap<>();
        SpeakerProposal.of(transcript).forEach(proposal -> proposals.put(proposal.label(), proposal));
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.header("label", "turns", "words", "part", "proposed", "reason");
            for (Speaker speaker : transcript.speakers()) {
                List<Turn> turns = transcript.turns().stream().filter(turn -> turn.speaker().equals(speaker.label()))
                        .toList();
                Optional<SpeakerProposal> proposal = Optional.ofNullable(proposals.get(speaker.label()));
                csv.cell(speaker.label()).cell(turns.size()).cell(turns.stream().mapToLong(Turn::words).sum())
                        .cell(JsonFields.word(speaker.part()))
                        .cell(proposal.map(one -> JsonFields.word(one.part())).orElse(""))
                        .cell(proposal.map(SpeakerProposal::reason).orElse("")).endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }
}
