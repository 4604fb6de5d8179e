package org.attune.cli.transcript;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.cli.command.Given;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.reading.TypedFile;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.transcript.SpeakerMap;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.pseudonym.Decision;
import org.attune.core.transcript.pseudonym.Identifiers;
import org.attune.core.transcript.pseudonym.Language;
import org.attune.core.transcript.pseudonym.Pseudonyms;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.DecisionTable;
import org.attune.formats.transcript.KeyFile;
import org.attune.formats.transcript.TranscriptJson;
import org.attune.formats.transcript.TranscriptOutput;
import org.attune.formats.transcript.TranscriptReading;
import org.attune.formats.transcript.TranscriptWriter;

/// What is done with transcripts that were read.
final class TranscriptRun {

    private final Given given;
    private final Surroundings around;
    private final Destination destination;

    /// A transcript on its way.
    ///
    /// @param source where it came from
    /// @param read how it was read
    /// @param transcript what it is by now
    record Taken(TypedFile source, TranscriptReading.Read read, Transcript transcript) {
        Taken with(Transcript other) {
            return new Taken(source, read, other);
        }
    }

    TranscriptRun(Given given, Surroundings around) {
        this.given = given;
        this.around = around;
        this.destination = new Destination(given, around);
    }

    Exit run(List<Taken> read) throws Refusal {
        requireOneWhereNeeded(read);
        SpeakerMap map = WhoIsWho.map(given);
        WhoIsWho.requireKnown(map, read.stream().map(Taken::transcript).toList());
        List<Taken> all = read.stream().map(one -> one.with(map.in(one.transcript()))).toList();
        if (given.has("--pseudonyms")) {
            TypedFile table = TypedFile.of(given.find("--pseudonyms").orElse(""), around);
            DecisionTable.Read decided = DecisionTable.read(table.name(), table.bytes());
            if (!decided.problems().isEmpty()) {
                return ProblemPrinter.refuse(decided.problems(), around.problems());
            }
            all = List.of(pseudonymous(all.getFirst(), decided.decisions()));
        } else if (given.has("--undo")) {
            all = List.of(undone(all.getFirst()));
        }
        boolean isAsked = false;
        for (Taken one : all) {
            isAsked = handOn(one, all.size() == 1);
        }
        report(all, isAsked);
        return Exit.DONE;
    }

    private void requireOneWhereNeeded(List<Taken> read) {
        boolean needsOne = given.has("--speakers") || given.has("--propose") || given.has("--pseudonyms")
                || given.has("--undo");
        if (read.size() > 1 && needsOne) {
            throw new WrongUsage("--speakers, --propose, --pseudonyms and --undo take one transcript at a time.");
        }
        if (given.has("--pseudonyms") != given.has("--key")) {
            throw new WrongUsage(
                    "--pseudonyms and --key go together: without a key what is replaced could never be put back.");
        }
    }

    /// Hands on what was asked for; false when nothing was.
    private boolean handOn(Taken one, boolean isOne) throws Refusal {
        Optional<TranscriptOutput> to = given.find("--to").map(TranscriptRun::output);
        if (to.isPresent()) {
            hand(one, to.get().ending(), written(one, to.get()), isOne);
        } else if (given.has("--json")) {
            hand(one, "json", text(TranscriptJson.line(one.source().name(), one.read(), one.transcript())), isOne);
        } else if (given.has("--speakers")) {
            hand(one, "csv", text(WhoIsWho.table(one.transcript())), isOne);
        } else if (given.has("--propose")) {
            hand(one, "csv", text(DecisionTable.proposals(Identifiers.propose(one.transcript(), language()))), isOne);
        } else {
            return false;
        }
        return true;
    }

    private static TranscriptOutput output(String typed) {
        return TranscriptOutput.find(typed)
                .orElseThrow(() -> new WrongUsage(
                        "--to takes vtt, eaf, textgrid, srt, csv or txt, but was \"" + typed + "\"."));
    }

    private Language language() {
        return switch (given.find("--language").orElse("")) {
            case "en" -> Language.ENGLISH;
            case "de" -> Language.GERMAN;
            default -> throw new WrongUsage("--propose needs --language en or --language de.");
        };
    }

    /// A file that nothing was done to is written as it was, with everything that is in it; otherwise the turns alone are.
    private byte[] written(Taken one, TranscriptOutput to) throws Refusal {
        boolean isUntouched = Stream.of("--speaker", "--pseudonyms", "--undo", "--tier", "--coding-tier")
                .noneMatch(given::has);
        return isUntouched && to.keepsWhole(one.read().format())
                ? TranscriptWriter.asItWas(one.source().name(), one.source().bytes(), to)
                : TranscriptWriter.write(one.source().name(), one.transcript(), to);
    }

    private Taken pseudonymous(Taken one, List<Decision> decisions) {
        try {
            Pseudonyms done = Pseudonyms.of(one.transcript(), decisions);
            given.findPath("--key").ifPresent(key -> destination.ownFile(key, text(KeyFile.json(done.key()))));
            return one.with(done.transcript());
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(
                    "two speakers would get the same label; give them different stand-ins, or make them one with --speaker.");
        }
    }

    private Taken undone(Taken one) throws Refusal {
        TypedFile key = TypedFile.of(given.find("--undo").orElse(""), around);
        try {
            return one.with(KeyFile.read(key.name(), key.bytes()).undo(one.transcript()));
        } catch (IllegalArgumentException e) {
            throw new WrongUsage("--undo: " + e.getMessage() + ".");
        }
    }

    private void hand(Taken one, String ending, byte[] content, boolean isOne) {
        Optional<Path> out = given.findPath("--out");
        if (out.isEmpty() && !isOne && !given.has("--json")) {
            throw new WrongUsage("several transcripts need a folder to go to; name it with --out.");
        }
        if (out.isEmpty()) {
            destination.print(content);
        } else if (Files.isDirectory(out.get()) || !isOne) {
            destination.file(out.get().resolve(one.source().nameWith(ending)), content);
        } else {
            destination.file(out.get(), content);
        }
    }

    /// Says what was changed: on standard output where nothing else was asked for, else beside it.
    private void report(List<Taken> all, boolean isAsked) {
        Optional<Path> file = given.findPath("--report");
        StringBuilder text = new StringBuilder();
        for (Taken one : all) {
            text.append(ReportText.of(one.source().name(), one.read(), file.isPresent()))
                    .append(ReportText.whoIsWho(one.transcript()));
        }
        file.ifPresent(place -> destination.file(place, text(text.toString())));
        if (file.isEmpty() && !isAsked) {
            destination.print(text(text.toString()));
        }
        destination.write();
        if (file.isEmpty() && isAsked) {
            around.problems().print(text);
        }
        all.forEach(one -> ProblemPrinter.print(one.read().problems(), around.problems()));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
