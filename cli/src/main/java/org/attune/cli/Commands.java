package org.attune.cli;

import java.util.Locale;
import java.util.stream.Stream;

import org.attune.cli.agree.AgreeCommand;
import org.attune.cli.codebook.CodebookCommand;
import org.attune.cli.command.Command;
import org.attune.cli.command.PicocliCommand;
import org.attune.cli.detect.DetectCommand;
import org.attune.cli.forms.FormsCommand;
import org.attune.cli.forms.ScoreCommand;
import org.attune.cli.keep.AuditCommand;
import org.attune.cli.keep.BackupCommand;
import org.attune.cli.keep.RestoreCommand;
import org.attune.cli.learn.CompletionCommand;
import org.attune.cli.learn.RulesCommand;
import org.attune.cli.look.LookCommand;
import org.attune.cli.practice.FitCommand;
import org.attune.cli.practice.RatesCommand;
import org.attune.cli.sequences.SequencesCommand;
import org.attune.cli.simulate.SimulateCommand;
import org.attune.cli.study.StudyCommand;
import org.attune.cli.terminal.WrongUsage;
import org.attune.cli.transcript.TranscriptCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The commands by name. Only the one that is asked for is made, so that a run starts quickly.
public enum Commands {

    DETECT("looks for falls and repairs in session scores, and says why"),
    FIT("learns from your own practice, and writes the numbers into a file for detect"),
    RATES("counts how often each rule fires by chance on courses like yours, and what it finds"),
    RULES("explains the rules: what they do, what may be set, how often they fire by chance"),
    FORMS("explains the forms: by which right each is there and how its scores are made; writes them as FHIR"),
    SCORE("scores filled questionnaires, for detect to read"),
    TRANSCRIPT("reads transcripts of any format, says what that changes, and writes them in another; pseudonyms"),
    CODEBOOK("shows, checks and compares codebooks: what coders code a session by"),
    AGREE("says how far coders agree, code by code, with intervals and the coefficient that fits"),
    LOOK("names places to look in a transcript: which words, why, and how often such a hint was right"),
    SEQUENCES("says which code follows which, and how far that lies from chance"),
    AUDIT("proves that nobody changed what Attune wrote down of who saw and did what"),
    BACKUP("copies a practice while it is in use, and proves the copy"),
    RESTORE("makes a practice of a copy again, or tries whether it could be made"),
    STUDY("says how often tensions were seen, how long they last, and what follows one"),
    SIMULATE("writes invented cases whose tensions are known"),
    COMPLETION("prints a script that lets a shell complete commands and options");

    private final String purpose;

    Commands(String purpose) {
        this.purpose = purpose;
    }

    /// The name as typed.
    String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it does, for the overview.
    String purpose() {
        return purpose;
    }

    /// The command itself.
    Command make() {
        return switch (this) {
            case DETECT -> new DetectCommand();
            case FIT -> new FitCommand();
            case RATES -> new RatesCommand();
            case RULES -> new RulesCommand();
            case FORMS -> new FormsCommand();
            case SCORE -> new ScoreCommand();
            case TRANSCRIPT -> new TranscriptCommand();
            case CODEBOOK -> new CodebookCommand();
            case AGREE -> new AgreeCommand();
            case LOOK -> new LookCommand();
            case SEQUENCES -> new SequencesCommand();
            case AUDIT -> new AuditCommand();
            case BACKUP -> new BackupCommand();
            case RESTORE -> new RestoreCommand();
            case STUDY -> new StudyCommand();
            case SIMULATE -> new SimulateCommand();
            case COMPLETION -> new CompletionCommand(Commands::all);
        };
    }

    static boolean isKnown(String typed) {
        return Stream.of(values()).anyMatch(command -> command.typed().equals(typed));
    }

    /// The command with this name.
    static Command get(String typed) {
        for (Commands command : values()) {
            if (command.typed().equals(typed)) {
                return command.make();
            }
        }
        throw new WrongUsage("there is no command \"" + typed + "\"; there are " + names() + ".");
    }

    /// Every command with its options, for completion scripts and for tests of documents.
    public static CommandLine all() {
        CommandSpec all = CommandSpec.create().name("attune").mixinStandardHelpOptions(true);
        Stream.of(values())
                .map(command -> command.make().options())
                .forEach(options -> all.addSubcommand(options.name(), new PicocliCommand(options).plain()));
        return new CommandLine(all);
    }

    private static String names() {
        return String.join(", ", Stream.of(values()).map(Commands::typed).toList());
    }
}
