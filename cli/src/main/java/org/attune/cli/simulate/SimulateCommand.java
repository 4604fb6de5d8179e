package org.attune.cli.simulate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Folders;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.truth.Clinic;
import org.attune.core.simulation.truth.TensionSimulator;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;
import org.attune.formats.instruments.KnownScale;

/// `attune simulate`: writes courses with known tensions, to try rules on and to see what they miss.
public final class SimulateCommand implements Command {

    private static final int USUAL_CASES = 200;
    private static final int MOST_CASES = 10_000_000;
    private static final String USUAL_SCALE = "WAI-SR";
    private static final String CSV = ".csv";

    @Override
    public OptionList options() {
        return new OptionList("simulate", "--out FOLDER [options]",
                "Writes invented cases whose tensions are known: session scores of client and therapist, the tensions that were "
                        + "put in, and what was drawn for each case. A simulator is a belief: a rule that does well here need not do "
                        + "well with people. Case N of a seed is the same however many are drawn.")
                .section("What to draw")
                .value("--cases", "N", "how many cases (usually 200)")
                .value("--seed", "N", "the seed of every random number (usually 1)")
                .value("--on", "SCALE", "the scale of the scores (usually WAI-SR)")
                .value("--scale", "name=…,min=…,max=…", "a scale that no instrument of ours has")
                .section("What to write")
                .value("--out", "FOLDER|FILE",
                        "a folder for scores.csv, truth.csv and cases.csv; or a file NAME.csv, with "
                                + "NAME-truth.csv and NAME-cases.csv beside it")
                .flag("-h --help", "print this")
                .example("attune simulate --cases 500 --seed 7 --out invented",
                        "then: attune detect invented/scores.csv")
                .example("attune simulate --on ARM-5 --out arm.csv",
                        "on another scale, into three files beside each other");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        long cases = given.count("--cases", USUAL_CASES, 1, MOST_CASES);
        long seed = given.count("--seed", 1, 0, Long.MAX_VALUE);
        Path out = given.findPath("--out")
                .orElseThrow(() -> new WrongUsage("name a folder or a file to write, as in --out invented."));
        SimulatedTables tables = new SimulatedTables(new TensionSimulator(Clinic.usual(scale(given)), seed), cases);
        if (out.toString().endsWith(CSV) && !Files.isDirectory(out)) {
            String name = out.getFileName().toString();
            String stem = name.substring(0, name.length() - CSV.length());
            Folders.requireRoomFor(out);
            write(out, out.resolveSibling(stem + "-truth.csv"), out.resolveSibling(stem + "-cases.csv"), tables);
        } else {
            boolean isNew = Folders.make(out);
            try {
                write(out.resolve("scores.csv"), out.resolve("truth.csv"), out.resolve("cases.csv"), tables);
            } finally {
                if (isNew) {
                    Folders.removeEmpty(out);
                }
            }
        }
        around.results().line("Wrote " + Numbers.counted(cases, "case") + " (seed " + seed + ") to " + out + ".");
        return Exit.DONE;
    }

    private static Scale scale(Given given) {
        String name = given.find("--on").orElse(USUAL_SCALE);
        KnownScale known = InputOptions.scales(given)
                .find(name)
                .orElseThrow(() -> new WrongUsage(
                        "--on names no scale we know, \"" + name + "\"; define it with --scale name=" + name
                                + ",min=…,max=…,step=…."));
        if (known.needsStep()) {
            throw new WrongUsage(
                    "a simulated scale needs a step, as in --scale name=" + name + ",min=1,max=5,step=0.25.");
        }
        return known.scale(0);
    }

    private static void write(Path scores, Path truth, Path cases, SimulatedTables tables) {
        tables.requireFree(scores, truth, cases);
        try {
            SafeFile.writeTogether(List.of(new SafeFile.Planned(truth, tables::truth),
                    new SafeFile.Planned(cases, tables::cases), new SafeFile.Planned(scores, tables::scores)));
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        }
    }
}
