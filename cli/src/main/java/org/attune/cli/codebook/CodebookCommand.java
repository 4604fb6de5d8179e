package org.attune.cli.codebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.command.Sink;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Folders;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.VersionStep;
import org.attune.formats.Problem;
import org.attune.formats.Problems;
import org.attune.formats.codebook.CodebookReader;
import org.attune.formats.codebook.CodebookReading;
import org.attune.formats.codebook.CodebookWriter;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.formats.codebook.VersionCheck;

/// `attune codebook`: shows, checks, writes and compares codebooks.
public final class CodebookCommand implements Command {

    /// What can be done, with how many codebooks.
    private enum Deed {
        SHOW(0, 1), CHECK(1, 1), EXPORT(0, 1), COMPARE(2, 2);

        private final int least;
        private final int most;

        Deed(int least, int most) {
            this.least = least;
            this.most = most;
        }

        static Deed of(Given given) {
            String typed = given.words().isEmpty() ? "show" : given.words().getFirst();
            Deed deed = Stream.of(values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed)).findFirst()
                    .orElseThrow(() -> new WrongUsage("say what to do: show, check, export or compare."));
            int named = Math.max(0, given.words().size() - 1);
            if (named < deed.least || named > deed.most) {
                throw new WrongUsage(deed == COMPARE ? "compare takes the older and the newer codebook."
                        : typed + " takes one codebook.");
            }
            return deed;
        }
    }

    @Override
    public OptionList options() {
        return new OptionList("codebook", "[show|check|export|compare] [CODEBOOK...] [options]",
                "Shows what coders code by, checks a codebook that you wrote, writes one as YAML to change, and says of two versions "
                        + "what changed and which old codings can still be compared.")
                .words("CODEBOOK", "a YAML file, or the id of one that comes with the program, attune-tensions")
                .section("What to print")
                .value("--out", "FILE", "write it to a file instead")
                .section("Other")
                .flag("-h --help", "print this")
                .example("attune codebook", "the codebook that comes with the program")
                .example("attune codebook export attune-tensions --out ours.yaml", "the same as YAML, to change")
                .example("attune codebook check ours.yaml", "what is wrong with it, line by line")
                .example("attune codebook compare ours-1.yaml ours-2.yaml",
                        "what changed, and which codings stay comparable");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        given.requireRoomFor("--out");
        Deed deed = Deed.of(given);
        List<String> names = given.words().size() < 2 ? List.of("attune-tensions")
                : given.words().subList(1, given.words().size());
        given.findPath("--out").ifPresent(out -> Folders.requireNotRead(out, files(names)));
        List<CodebookReading> readings = names.stream().map(CodebookCommand::read).toList();
        List<Problem> problems = readings.stream().flatMap(reading -> problems(reading).stream()).toList();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> ProblemPrinter.print(Problems.of(problem), around.problems()));
            return Exit.UNREADABLE;
        }
        List<CodebookReading.Read> read = readings.stream().flatMap(CodebookCommand::read).toList();
        List<Codebook> codebooks = read.stream().map(CodebookReading.Read::codebook).toList();
        return deed == Deed.COMPARE ? compare(given, around, names.getLast(), codebooks.getFirst(), read.getLast())
                : print(given, around, switch (deed) {
                    case SHOW -> new CodebookText(around.screen()).full(codebooks.getFirst());
                    case EXPORT -> CodebookWriter.write(codebooks.getFirst());
                    case CHECK, COMPARE -> new CodebookText(around.screen()).sound(codebooks.getFirst());
                });
    }

    private static Exit compare(Given given, Surroundings around, String file, Codebook older,
            CodebookReading.Read newer) {
        VersionStep step;
        try {
            step = VersionStep.between(older, newer.codebook());
        } catch (IllegalArgumentException unlike) {
            throw new WrongUsage("these cannot be compared: " + unlike.getMessage() + ".");
        }
        List<Problem> problems = VersionCheck.problems(file, older, newer);
        problems.forEach(problem -> ProblemPrinter.print(Problems.of(problem), around.problems()));
        print(given, around, new CodebookText(around.screen()).step(newer.codebook(), step));
        return problems.isEmpty() ? Exit.DONE : Exit.UNREADABLE;
    }

    private static Exit print(Given given, Surroundings around, String text) {
        Sink.to(given, around.results(), to -> to.print(text));
        return Exit.DONE;
    }

    /// Those that are files, for one that comes with the program is none.
    private static List<Path> files(List<String> names) {
        return names.stream().filter(name -> ShippedCodebooks.findLatest(name).isEmpty())
                .map(name -> Given.path("CODEBOOK", name)).toList();
    }

    private static CodebookReading read(String name) {
        Optional<Codebook> shipped = ShippedCodebooks.findLatest(name);
        return shipped.<CodebookReading>map(CodebookReading.Read::new)
                .orElseGet(() -> CodebookReader.read(Given.path("CODEBOOK", name)));
    }

    private static List<Problem> problems(CodebookReading reading) {
        return switch (reading) {
            case CodebookReading.Read read -> List.of();
            case CodebookReading.Refused refused -> refused.problems();
        };
    }

    private static Stream<CodebookReading.Read> read(CodebookReading reading) {
        return switch (reading) {
            case CodebookReading.Read read -> Stream.of(read);
            case CodebookReading.Refused refused -> Stream.of();
        };
    }
}
