package org.attune.cli.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.command.Sink;
import org.attune.cli.reading.Parts;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.reading.TypedFile;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.hint.Embedder;
import org.attune.core.transcript.hint.HintRule;
import org.attune.core.transcript.hint.PlacesToLook;
import org.attune.core.transcript.hint.RememberedVectors;
import org.attune.core.transcript.hint.Worth;
import org.attune.core.transcript.hint.rules.ShippedHintRules;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.TranscriptReader;
import org.attune.formats.transcript.TranscriptReading;

/// `attune look`: goes through a transcript with the hint rules that were asked for, and prints each place with its words.
public final class LookCommand implements Command {

    @Override
    public OptionList options() {
        return new OptionList("look", "FILE... --client LABEL [options]",
                "Goes through a transcript turn by turn and names places to look: the words that triggered a rule, why they may "
                        + "matter, and how often such a hint was right where somebody counted. Nothing of this runs unless it is "
                        + "asked for, and nothing leaves this machine. No hint does not mean no tension. What is printed holds words "
                        + "of the session.")
                .files("FILE",
                        "a transcript, or - for standard input; of several, in the order of sessions, the last one is "
                                + "looked through")
                .section("Who speaks, and how")
                .value("--client", "LABEL", "what the transcript calls the client")
                .value("--therapist", "LABEL", "what it calls the therapist; where two people speak, the other one")
                .value("--language", "TAG", "what is spoken, as in en, which is usual, or de")
                .section("What to look for")
                .value("--rule", "IDS", "these rules alone, with commas between; otherwise every measured one")
                .flag("--unmeasured", "also the rules that no label has tested")
                .section("What to print")
                .flag("--json", "print one JSON object")
                .value("--out", "FILE", "write it to a file instead")
                .flag("-h --help", "print this")
                .example("attune look session-7.vtt --client Client",
                        "places with their words, and the rules behind them")
                .example("attune look session-*.vtt --client Client --unmeasured",
                        "also whether the client says less than in the sessions before");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        given.requireRoomFor("--out");
        if (given.words().isEmpty()) {
            throw new WrongUsage("name a transcript.");
        }
        String client = given.find("--client")
                .orElseThrow(() -> new WrongUsage("say with --client what the transcript calls the client."));
        List<Transcript> sessions = new ArrayList<>();
        for (String file : given.words()) {
            TranscriptReading reading = read(file, around);
            switch (reading) {
                case TranscriptReading.Refused refused -> {
                    return ProblemPrinter.refuse(refused.problems(), around.problems());
                }
                case TranscriptReading.Read read -> {
                    ProblemPrinter.print(read.problems(), around.problems());
                    sessions.add(withParts(read.transcript(), client, given.all("--therapist"), file));
                }
            }
        }
        Found found = look(given, around, sessions);
        Sink.to(given, around.results(),
                to -> to.print(given.has("--json") ? LookJson.text(found) : LookText.text(found, around.screen())));
        return Exit.DONE;
    }

    private static TranscriptReading read(String typed, Surroundings around) {
        try {
            TypedFile file = TypedFile.of(typed, around);
            return TranscriptReader.read(file.name(), file.bytes(),
                    OptionalLong.of(TranscriptReader.USUAL_PAUSE_MILLIS));
        } catch (Refusal e) {
            return new TranscriptReading.Refused(Problems.of(e.problem()));
        }
    }

    private static Transcript withParts(Transcript transcript, String client, List<String> therapists, String file) {
        List<String> labels = transcript.speakers().stream().map(Speaker::label).toList();
        if (!labels.contains(client) || !labels.containsAll(therapists)) {
            List<String> named = labels.stream().filter(label -> !label.isEmpty()).map(label -> '"' + label + '"')
                    .toList();
            throw new WrongUsage(file + (named.isEmpty()
                    ? " does not say who speaks; write it before each turn, as in Client: and Therapist:."
                    : " has no speaker of that name; it has " + String.join(", ", named) + "."));
        }
        if (therapists.contains(client)) {
            throw new WrongUsage("--client and --therapist both name \"" + client + "\", and nobody is both.");
        }
        return new Transcript(transcript.speakers().stream().map(speaker -> new Speaker(speaker.label(),
                part(speaker.label(), client, therapists, labels.size()))).toList(), transcript.turns());
    }

    private static Part part(String label, String client, List<String> therapists, int speakers) {
        if (label.equals(client)) {
            return Part.CLIENT;
        }
        boolean isTherapist = therapists.isEmpty() ? speakers == 2 : therapists.contains(label);
        return isTherapist ? Part.THERAPIST : Part.OTHER;
    }

    private static Found look(Given given, Surroundings around, List<Transcript> sessions) {
        Optional<RememberedVectors> vectors = embedder(around).map(RememberedVectors::new);
        List<HintRule> all = vectors.map(ShippedHintRules::withEmbedder)
                .orElseGet(ShippedHintRules::withoutEmbedder);
        List<HintRule> chosen = chosen(given, all);
        vectors.ifPresent(remembered -> PlacesToLook.embedAhead(chosen, sessions.getLast(), remembered));
        String language = given.find("--language").orElse("en");
        return new Found(sessions.getLast(), chosen.stream().map(rule -> new Found.ByRule(rule.card(),
                PlacesToLook.look(rule, sessions, language))).toList());
    }

    private static List<HintRule> chosen(Given given, List<HintRule> all) {
        List<String> wished = given.listed("--rule");
        List<String> known = all.stream().map(rule -> rule.card().name().id()).toList();
        wished.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new WrongUsage("there is no hint rule \"" + id + "\"; there are " + String.join(", ", known) + ".");
        });
        return all.stream().filter(rule -> wished.isEmpty()
                ? given.has("--unmeasured") || rule.card().worth() instanceof Worth.Measured
                : wished.contains(rule.card().name().id())).toList();
    }

    private static Optional<Embedder> embedder(Surroundings around) {
        try {
            Optional<Embedder> found = Parts.optional().find(Embedder.class);
            if (found.isEmpty()) {
                around.problems()
                        .println("attune: the optional part that compares meanings is not beside the program, so the "
                                + "rule near-example is left out.");
            }
            return found;
        } catch (IOException e) {
            around.problems()
                    .println("attune: the folder of the optional parts cannot be read, so the rule near-example is "
                            + "left out.");
            return Optional.empty();
        }
    }
}
