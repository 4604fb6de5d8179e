package org.attune.cli.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.cli.command.Given;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.reading.TypedFile;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.transcript.TranscriptReader;
import org.attune.formats.transcript.tier.FoundTier;
import org.attune.formats.transcript.tier.TierChoice;

/// Which tiers are turns, as typed, and the table that helps to say it.
final class WhichTiers {

    private WhichTiers() {}

    /// The choice that was typed. A name may hold commas, so each is typed by itself.
    static TierChoice choice(Given given) {
        TierChoice choice = new TierChoice(given.all("--tier"), given.all("--coding-tier"));
        if (choice.turns().stream().anyMatch(choice.codings()::contains)) {
            throw new WrongUsage("--tier and --coding-tier name the same tier, and it is one or the other.");
        }
        return choice;
    }

    /// Hands on the table of one file's tiers.
    static Exit list(Given given, Surroundings around) {
        if (given.words().size() > 1 || given.has("--tier") || given.has("--coding-tier")) {
            throw new WrongUsage(
                    "--tiers lists the tiers of one transcript, before anything is chosen. Leave the rest away.");
        }
        try {
            TypedFile source = TypedFile.of(given.words().getFirst(), around);
            byte[] table = table(TranscriptReader.tiers(source.name(), source.bytes()))
                    .getBytes(StandardCharsets.UTF_8);
            Destination destination = new Destination(given, around);
            given.findPath("--out").ifPresentOrElse(out -> destination.file(out, table),
                    () -> destination.print(table));
            destination.write();
            return Exit.DONE;
        } catch (Refusal why) {
            return ProblemPrinter.refuse(Problems.of(why.problem()), around.problems());
        }
    }

    private static String table(List<FoundTier> tiers) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.header("tier", "speaker", "kind", "entries");
            for (FoundTier tier : tiers) {
                csv.cell(tier.name()).cell(tier.speaker()).cell(tier.kind().words()).cell(tier.entries()).endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }
}
