package org.attune.cli.keep;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Collectors;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.figures.svg.Numbers;
import org.attune.store.Restore;
import org.attune.store.StorePlace;
import org.attune.store.access.Outcome;
import org.attune.store.media.MediaFolder;
import org.attune.store.sql.StoreFault;

/// `attune restore`: a practice out of a copy and its key file; with `--drill`, only the proof that it would work.
public final class RestoreCommand implements Command {

    @Override
    public OptionList options() {
        OptionList options = new OptionList("restore", "COPY --key FILE [options]",
                "Makes a practice of a copy and its key file: in an empty or new folder, or, with --database-url, in an empty "
                        + "PostgreSQL database. With --drill it only tries: it restores into a place that is thrown away "
                        + "again, opens the practice, counts, goes through the audit and opens everything that is sealed. "
                        + "A copy that never went through a drill is a hope, not a backup.")
                .words("COPY", "the file that attune backup wrote; it stays as it is");
        return Whereabouts.declare(options)
                .section("The copy")
                .value("--key", "FILE",
                        "the key file that was kept for it, attune.key (with --drill usually the one in the data folder)")
                .flag("--drill", "only try, and say what was found")
                .section("Other")
                .flag("-h --help", "print this")
                .example("attune restore monday.db --drill", "would this copy bring the practice back?")
                .example("attune restore monday.db --key /media/other/attune.key --data /srv/new",
                        "bring it back, in a new folder; then: attune serve --data /srv/new");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        if (given.words().size() != 1) {
            throw new WrongUsage("name one copy, as in attune restore monday.db --drill.");
        }
        Path copy = Given.path("restore", given.words().getFirst());
        boolean isDrill = given.has("--drill");
        if (!isDrill && given.findPath("--key").isEmpty()) {
            throw new WrongUsage("name the key file that was kept for the copy, as in --key attune.key.");
        }
        Keeping keeping = new Keeping(around);
        if (!Files.isRegularFile(copy) || !Files.isReadable(copy)) {
            return keeping.refuse(copy + " is not a file that you can read. Name the file that attune backup wrote.");
        }
        Path key = given.findPath("--key").orElseGet(() -> Whereabouts.folder(given, around));
        Restore restore = new Restore(copy, key, around.clock(), new SecureRandom());
        try {
            return isDrill ? drill(restore, keeping) : restore(restore, Whereabouts.of(given, around), keeping);
        } catch (StoreFault fault) {
            return keeping.refuse(String.valueOf(fault.getMessage()));
        }
    }

    private static Exit drill(Restore restore, Keeping keeping) {
        try {
            return switch (restore.drill()) {
                case Outcome.Refused<Restore.Drill> refused -> keeping.refuse(refused.why());
                case Outcome.Done<Restore.Drill> done -> {
                    say(done.value(), keeping);
                    yield Exit.DONE;
                }
            };
        } catch (UncheckedIOException unwritten) {
            throw Keeping.unwritable(Path.of(System.getProperty("java.io.tmpdir")), unwritten);
        }
    }

    private static void say(Restore.Drill drill, Keeping keeping) {
        keeping.say(
                "The copy brings the practice back. It was restored into a place of its own, opened, gone through, and "
                        + "thrown away again.");
        keeping.say("It holds " + drill.counts().entrySet().stream()
                .map(counted -> Keeping.counted(counted.getValue(), counted.getKey()))
                .collect(Collectors.joining(", ")) + ".");
        keeping.say("Its audit holds: " + Keeping.counted(drill.copy().auditEntries(), "entry")
                + ", each there, in order and as it was written.");
        keeping.say("The key file opened all that is sealed: " + drill.opened().entrySet().stream()
                .map(opened -> opened.getKey() + " (" + Numbers.grouped(opened.getValue()) + ")")
                .collect(Collectors.joining(", ")) + ".");
        long recordings = drill.counts().getOrDefault("recording", 0L);
        if (recordings > 0) {
            keeping.say(
                    "No copy holds the files of recordings: keep a copy of the folder media in the data folder as well.");
        }
        keeping.say("Therapists' private stores stay closed: only their owners' secrets open them.");
    }

    private static Exit restore(Restore restore, StorePlace place, Keeping keeping) {
        if (restore.isTaken(place)) {
            throw CannotWrite.over(Restore.taken(place));
        }
        try {
            return switch (restore.into(place)) {
                case Outcome.Refused<Restore.Restored> refused -> keeping.refuse(refused.why());
                case Outcome.Done<Restore.Restored> done -> {
                    keeping.say(
                            "The practice is back, with " + Keeping.counted(done.value().copy().auditEntries(), "entry")
                                    + " in its audit and one more for this. Its keys are in " + place.folder() + ".");
                    if (done.value().lostRecordings() > 0) {
                        keeping.say("The files of " + Keeping.counted(done.value().lostRecordings(), "recording")
                                + " are not here, for no copy holds them. Put the folder "
                                + MediaFolder.NAME + " that was kept of the old data folder into " + place.folder()
                                + "; until then they do not play.");
                    }
                    keeping.say("Start it with attune serve --data " + place.folder()
                            + (place instanceof StorePlace.AtUrl ? " and the same database." : "."));
                    yield Exit.DONE;
                }
            };
        } catch (UncheckedIOException unwritten) {
            throw Keeping.unwritable(place.folder(), unwritten);
        }
    }
}
