package org.attune.cli.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.attune.cli.command.Command;
import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.figures.svg.Numbers;
import org.attune.store.Backup;
import org.attune.store.Keeper;
import org.attune.store.StorePlace;
import org.attune.store.access.Outcome;
import org.attune.store.media.MediaFolder;

/// `attune backup`: a copy of a practice, made while it is in use, and opened before it is called one.
public final class BackupCommand implements Command {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'attune-'uuuu-MM-dd-HHmm'.db'",
            Locale.ROOT);

    @Override
    public OptionList options() {
        OptionList options = new OptionList("backup", "FILE|FOLDER [options]",
                "Copies a practice into one new file, all of one moment, while people go on working with it; then opens the "
                        + "copy and goes through it. It is a file of the same kind whether the practice lies in a folder or in "
                        + "PostgreSQL, and restores into either. Nothing is ever written over. Answers, dates and pseudonyms "
                        + "stand in the copy as they are; contact details, open lines and reasons are sealed, and the file "
                        + "attune.key in the data folder opens them. Keep the copies and a copy of that file at two places.")
                .words("FILE|FOLDER", "the file to write, or a folder in which it gets a name with date and time");
        return Whereabouts.declare(options)
                .section("Other")
                .flag("-h --help", "print this")
                .example("attune backup /media/stick", "of the practice in the usual folder, onto a stick")
                .example("attune backup monday.db --data /srv/attune", "of another, into a file named by you");
    }

    @Override
    public Exit run(Given given, Surroundings around) {
        if (given.words().size() != 1) {
            throw new WrongUsage("name one file to write, or the folder for it, as in attune backup monday.db.");
        }
        Path named = Given.path("backup", given.words().getFirst()).toAbsolutePath();
        Path file = Files.isDirectory(named) ? named.resolve(NAME.format(LocalDateTime.now(around.clock()))) : named;
        if (Files.exists(file)) {
            throw CannotWrite.over(file + " is there already, and a backup writes over nothing. Choose another name.");
        }
        StorePlace place = Whereabouts.of(given, around);
        Keeping keeping = new Keeping(around);
        return keeping.with(place, keeper -> backUp(keeper, file, place, keeping));
    }

    private static Exit backUp(Keeper keeper, Path file, StorePlace place, Keeping keeping) {
        try {
            return switch (keeper.backUp(file)) {
                case Outcome.Refused<Backup.Copy> refused -> keeping.refuse(refused.why());
                case Outcome.Done<Backup.Copy> done -> {
                    say(done.value(), Files.size(file), keeping);
                    Path key = place.folder().resolve("attune.key");
                    switch (keeper.keys()) {
                        case FIT -> keeping.say("What is sealed in it opens with " + key
                                + ". Keep a copy of that file too, at another place than this one.");
                        case MISSING ->
                            keeping.say("The key file " + key + " is not there. Without it contact details, "
                                    + "open lines and reasons in this copy stay closed for ever. Look for it now.");
                        case OTHER -> keeping.say("The key file " + key + " is another practice's, or cannot be read. "
                                + "Without its own, what is sealed in this copy stays closed for ever. Look for it now.");
                    }
                    Path media = place.folder().resolve(MediaFolder.NAME);
                    if (Files.isDirectory(media)) {
                        keeping.say("Recordings of sessions are not in it: copy the folder " + media
                                + " as it is, too.");
                    }
                    yield Exit.DONE;
                }
            };
        } catch (UncheckedIOException unwritten) {
            throw Keeping.unwritable(file, unwritten);
        } catch (IOException unwritten) {
            throw CannotWrite.at(file, unwritten);
        }
    }

    private static void say(Backup.Copy copy, long bytes, Keeping keeping) {
        keeping.say("Copied into " + copy.file() + ", " + Numbers.grouped(Math.ceilDiv(bytes, 1_000L))
                + " kB; opened again and found whole, with " + Keeping.counted(copy.auditEntries(), "entry")
                + " in its audit.");
    }
}
