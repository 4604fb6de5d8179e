package org.attune.cli.keep;

import java.nio.file.Path;
import java.util.Optional;

import org.attune.cli.command.Given;
import org.attune.cli.command.OptionList;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.store.StorePlace;

/// Which practice is meant: the options that `attune serve` has as well, and the places that it takes where none was typed.
final class Whereabouts {

    private static final String URL_VARIABLE = "ATTUNE_DATABASE_URL";

    private Whereabouts() {}

    static OptionList declare(OptionList options) {
        return options.section("Which practice")
                .value("--data", "FOLDER",
                        "the folder that attune serve was started with (usually ~/.local/share/attune)")
                .value("--database-url", "URL",
                        "its PostgreSQL database, if it has one: jdbc:postgresql://...; better in "
                                + URL_VARIABLE + ", for it may hold a password");
    }

    /// The place.
    static StorePlace of(Given given, Surroundings around) {
        try {
            return StorePlace.of(folder(given, around),
                    given.find("--database-url").orElse(around.environment().getOrDefault(URL_VARIABLE, "")));
        } catch (IllegalArgumentException unfit) {
            throw new WrongUsage(String.valueOf(unfit.getMessage()));
        }
    }

    /// The folder of the place, which has the keys.
    static Path folder(Given given, Surroundings around) {
        Optional<Path> typed = given.findPath("--data");
        return typed.orElseGet(() -> StorePlace.usualFolder(around.environment()));
    }
}
