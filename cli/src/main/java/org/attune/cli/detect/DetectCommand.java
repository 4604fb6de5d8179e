package org.attune.cli.detect;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.reading.ProblemPrinter;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;

/// `attune detect`: looks for falls and repairs in session scores, and says why.
public final class DetectCommand implements Command {

    @Override
    public OptionList options() {
        return DetectOptions.declare();
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        DetectOptions options = DetectOptions.of(given);
        given.requireRoomFor("--out");
        return switch (DefaultRule.of(given)) {
            case DefaultRule.Refused refused -> ProblemPrinter.refuse(refused.problems(), around.problems());
            case DefaultRule.Ready ready -> new DetectRun(given, options, ready, around).run();
        };
    }
}
