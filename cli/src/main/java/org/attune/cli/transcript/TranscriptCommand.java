package org.attune.cli.transcript;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.reading.TypedFile;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.TranscriptOutput;
import org.attune.formats.transcript.TranscriptReader;
import org.attune.formats.transcript.TranscriptReading;
import org.attune.formats.transcript.tier.TierChoice;

/// `attune transcript`: reads transcripts of any format, says what that changed, and writes them in another.
public final class TranscriptCommand implements Command {

    private static final long MOST_PAUSE_SECONDS = 60;

    @Override
    public OptionList options() {
        return new OptionList("transcript", "FILE... [options]",
                "Reads transcripts, recognises their format by their content and says everything that was changed on the way: WebVTT "
                        + "(Zoom and Teams too), SRT, EAF, CHAT, TextGrid, docx, plain text. Writes them in another format, "
                        + "says who is who, and replaces what could tell who somebody is, as a person decides.")
                .files("FILE", "transcripts; - is standard input")
                .section("What to write")
                .value("--to", "FORMAT", "vtt, eaf, textgrid, srt, csv or txt",
                        () -> Stream.of(TranscriptOutput.values()).map(TranscriptOutput::typed).toList())
                .flag("--json", "a line of JSON for each transcript, with its changes and problems")
                .flag("--speakers", "a table of who speaks, and what each might be by their label")
                .flag("--propose", "a table of words that could tell who somebody is, for a person to decide")
                .value("--out", "FILE", "write it there; a folder where there are several transcripts")
                .flag("--overwrite", "write over files that are there already")
                .value("--report", "FILE",
                        "write what was changed to a file, with every place, instead of to the terminal")
                .section("Tiers of ELAN and Praat")
                .flag("--tiers", "a table of the tiers, and what each is by its shape")
                .value("--tier", "NAME", "this tier is somebody's turns, and those not named are none; may be repeated")
                .value("--coding-tier", "NAME",
                        "this tier is a coding and nobody's turns; may be repeated. A TextGrid does not say so itself")
                .section("Who is who")
                .value("--speaker", "LABEL=PART",
                        "who a label is: client, therapist or other, as in \"Dr. X=therapist\"; with another name behind a colon, "
                                + "as in \"Speaker 2=client:C\"; may be repeated, also to make one person of several labels")
                .value("--join", "SECONDS",
                        "join captions of one speaker with at most this pause between them; usually 2, and never takes them as they are")
                .section("Pseudonyms")
                .value("--language", "TAG", "en or de, for --propose", () -> List.of("en", "de"))
                .file("--pseudonyms", "FILE",
                        "the table of --propose with every row decided: replace, keep or not sure")
                .value("--key", "FILE", "where to write what stood for what; it goes with --pseudonyms")
                .file("--undo", "FILE", "such a key, to put back what it replaced")
                .section("Other")
                .flag("-h --help", "print this")
                .example("attune transcript samples/session.vtt", "what is in it, and what reading it changes")
                .example(
                        "attune transcript samples/session.vtt --speaker \"Morgan Ellis=therapist:T\" --to eaf",
                        "a file for ELAN, with the therapist under another label")
                .example("attune transcript samples/session.eaf --tiers", "which tiers a file of ELAN has")
                .example("attune transcript samples/session.vtt --propose --language en --out decide.csv",
                        "what a person decides");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        if (given.words().isEmpty()) {
            throw new WrongUsage("name a transcript, or - for standard input.");
        }
        given.atMostOne("--to", "--json", "--speakers", "--propose", "--tiers");
        given.atMostOne("--pseudonyms", "--undo");
        if (given.findPath("--out").filter(Files::isDirectory).isPresent()) {
            given.requireRoomFor("--key", "--report");
        } else {
            given.requireRoomFor("--key", "--report", "--out");
        }
        OptionalLong join = join(given);
        TierChoice tiers = WhichTiers.choice(given);
        if (given.has("--tiers")) {
            return WhichTiers.list(given, around);
        }
        List<TranscriptRun.Taken> taken = new ArrayList<>();
        Problems refused = Problems.NONE;
        for (String typed : given.words()) {
            try {
                TypedFile source = TypedFile.of(typed, around);
                switch (TranscriptReader.read(source.name(), source.bytes(), join, tiers)) {
                    case TranscriptReading.Refused why -> refused = why.problems();
                    case TranscriptReading.Read read ->
                        taken.add(new TranscriptRun.Taken(source, read, read.transcript()));
                }
            } catch (Refusal why) {
                refused = Problems.of(why.problem());
            }
            if (!refused.isEmpty()) {
                return ProblemPrinter.refuse(refused, around.problems());
            }
        }
        try {
            return new TranscriptRun(given, around).run(taken);
        } catch (Refusal why) {
            return ProblemPrinter.refuse(Problems.of(why.problem()), around.problems());
        }
    }

    private static OptionalLong join(Given given) {
        boolean isAsItIs = given.find("--join").filter("never"::equals).isPresent() || given.has("--undo");
        return isAsItIs ? OptionalLong.empty()
                : OptionalLong.of(
                        1000 * given.count("--join", TranscriptReader.USUAL_PAUSE_MILLIS / 1000, 0,
                                MOST_PAUSE_SECONDS));
    }
}
