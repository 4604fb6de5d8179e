package org.attune.cli.keep;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Function;
import java.util.logging.LogManager;

import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.Words;
import org.attune.figures.svg.Numbers;
import org.attune.store.Keeper;
import org.attune.store.StorePlace;
import org.attune.store.sql.StoreFault;

/// What the commands that keep a practice share: how they open it, and how they say what came of it.
///
/// @param around the streams and the clock to use
record Keeping(Surroundings around) {

    Keeping {
        // What the database's libraries log is for nobody here, and some of it would be said twice.
        LogManager.getLogManager().reset();
    }

    /// Opens a practice and does something with it.
    Exit with(StorePlace place, Function<Keeper, Exit> doing) {
        Keeper keeper;
        try {
            keeper = Keeper.open(place, around.clock(), new SecureRandom());
        } catch (IllegalStateException unopened) {
            return refuse(String.valueOf(unopened.getMessage()));
        }
        try (keeper) {
            return doing.apply(keeper);
        } catch (StoreFault fault) {
            return refuse(
                    fault.isFullDisk() ? "the disk is full. Make room; nothing was changed."
                            : String.valueOf(fault.getMessage()));
        }
    }

    /// Says why an input is not what it should be.
    Exit refuse(String why) {
        Words.wrap("attune: " + why, around.screen().columns()).forEach(around.problems()::println);
        return Exit.UNREADABLE;
    }

    /// A result that could not be written, as the commands all say it.
    static CannotWrite unwritable(Path place, UncheckedIOException unwritten) {
        return CannotWrite.at(place, requireNonNull(unwritten.getCause()));
    }

    /// So many of something, such as `1 entry` and `2 entries`.
    static String counted(long count, String one) {
        return count == 1 ? "1 " + one : Numbers.grouped(count) + " " + switch (one) {
            case "person" -> "people";
            case "entry" -> "entries";
            default -> one + "s";
        };
    }

    /// Says something, in lines that fit.
    void say(String text) {
        Words.wrap(text, around.screen().columns()).forEach(line -> around.results().print(line + "\n"));
    }
}
