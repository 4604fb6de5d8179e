package org.attune.cli.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.course.Respondent;
import org.attune.formats.Progress;
import org.attune.formats.courses.Watch;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.instruments.ScaleDefinition;
import org.attune.formats.scores.ColumnNames;
import org.attune.formats.scores.Handling;
import org.attune.formats.scores.ReadPlan;
import org.attune.formats.scores.Strictness;
import org.attune.formats.table.TableSource;

/// The options of every command that reads session scores.
public final class InputOptions {

    /// The name of standard input on the command line.
    public static final String STANDARD_INPUT = "-";

    /// More threads than this gain nothing, because one of them reads: our choice.
    private static final int MOST_THREADS = 64;

    private InputOptions() {}

    /// Declares them.
    public static OptionList declare(OptionList options) {
        return options
                .files("FILE",
                        "tables of session scores: CSV (one row a score, or one row a client), Parquet, either of "
                                + "them gzipped; - is standard input")
                .section("What to read")
                .value("--only", "SCALE", "look at this scale; may be repeated. Otherwise the alliance scales, or what "
                        + "comes nearest to them")
                .value("--rater", "WHO", "whose scores to look at: client (the usual), therapist or observer",
                        () -> List.of("client", "therapist", "observer"))
                .value("--column", "OURS=YOURS",
                        "which column of your file is which, as in client=id; may be repeated. "
                                + "Common names are recognised")
                .value("--scale", "name=…,min=…,max=…",
                        "a scale that no instrument of ours has: " + ScaleDefinition.SYNTAX
                                + ",sem=0.3; step and sem may be left out; may be repeated")
                .flag("--strict", "stop when a row cannot be used; otherwise it is left out, listed and counted")
                .value("--threads", "N", "how many threads work (no number changes a result)");
    }

    /// What to read, and how.
    public static ReadPlan plan(Given given, Surroundings around, Progress progress) {
        Handling handling = new Handling(given.has("--strict") ? Strictness.REFUSE : Strictness.LEAVE_OUT,
                Handling.USUAL.listedProblems(), threads(given));
        return new ReadPlan(sources(given.words(), around), columns(given), scales(given), watch(given), handling,
                progress);
    }

    /// How many threads work: as many as the machine has processors, unless typed.
    public static int threads(Given given) {
        return (int) given.count("--threads", Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()), 1,
                MOST_THREADS);
    }

    private static List<TableSource> sources(List<String> words, Surroundings around) {
        if (words.isEmpty()) {
            throw new WrongUsage("name a file with session scores, or - for standard input.");
        }
        if (words.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new WrongUsage("standard input, -, can be read only once.");
        }
        return words.stream().map(word -> source(word, around)).toList();
    }

    /// A table by the name that was typed. What a shell puts in a file's place, as in `<(zcat scores.csv.gz)`, can be read only once, so it is
    /// a stream as well.
    public static TableSource source(String word, Surroundings around) {
        if (word.equals(STANDARD_INPUT)) {
            return new TableSource.InStream("standard input", around.in());
        }
        Path path = Given.path("FILE", word);
        boolean isOther = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        return isOther ? new TableSource.InStream(word, opened(path)) : new TableSource.InFile(path);
    }

    private static InputStream opened(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new WrongUsage(
                    path + " cannot be read (" + e.getMessage() + "). Name a file, or - for standard input.");
        }
    }

    /// Which column is which, as far as it was typed.
    public static ColumnNames columns(Given given) {
        ColumnNames columns = ColumnNames.RECOGNISED;
        for (String setting : given.all("--column")) {
            try {
                columns = columns.with(setting);
            } catch (IllegalArgumentException e) {
                throw new WrongUsage("--column: " + e.getMessage() + ".");
            }
        }
        return columns;
    }

    /// The scales of our instruments and those defined on the command line.
    public static ScaleBook scales(Given given) {
        ScaleBook scales = ScaleBook.shipped();
        for (String definition : given.all("--scale")) {
            try {
                scales = scales.with(ScaleDefinition.parse(definition));
            } catch (IllegalArgumentException e) {
                throw new WrongUsage("--scale: " + e.getMessage() + ".");
            }
        }
        return scales;
    }

    private static Watch watch(Given given) {
        Respondent respondent = respondent(given.find("--rater").orElse("client"));
        List<String> only = given.all("--only");
        return only.isEmpty() ? new Watch.Usual(respondent) : new Watch.Named(respondent, only);
    }

    private static Respondent respondent(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "client" -> Respondent.CLIENT;
            case "therapist" -> Respondent.THERAPIST;
            case "observer" -> Respondent.OBSERVER;
            default -> throw new WrongUsage("--rater must be client, therapist or observer, but was \"" + word + "\".");
        };
    }
}
