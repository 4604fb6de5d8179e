package org.attune.web.settings;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.store.StorePlace;

/// What was typed after `attune export`.
///
/// @param target the folder or zip to make
/// @param dataFolder where keys lie, and the database unless it has a server of its own
/// @param databaseUrl the address of a PostgreSQL database; empty for the file in the data folder
public record TypedExport(Path target, Path dataFolder, String databaseUrl) {

    /// Every option with what it means, in the order of the help.
    public static final Map<String, String> OPTIONS = options();

    private static final String EXAMPLE = "attune export practice.zip";

    public TypedExport {
        requireNonNull(target, "target");
        requireNonNull(dataFolder, "dataFolder");
        requireNonNull(databaseUrl, "databaseUrl");
    }

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--data", "the folder that attune serve was started with; usually ~/.local/share/attune");
        options.put("--database-url",
                "its PostgreSQL database, if it has one; better in ATTUNE_DATABASE_URL, for it may hold a password");
        return options;
    }

    /// Reads a command line.
    ///
    /// @throws BadSetting when it cannot be meant so
    public static TypedExport read(List<String> words, Map<String, String> environment) {
        Map<String, String> given = new LinkedHashMap<>();
        String target = "";
        for (int i = 1; i < words.size(); i++) {
            String[] parts = words.get(i).split("=", 2);
            if (OPTIONS.containsKey(parts[0])) {
                if (parts.length == 1 && i + 1 == words.size()) {
                    throw new BadSetting(parts[0] + " needs a value.", "It means " + OPTIONS.get(parts[0]) + ".");
                }
                given.put(parts[0], parts.length == 2 ? parts[1] : words.get(++i));
            } else if (parts[0].startsWith("-") || !target.isEmpty()) {
                throw new BadSetting(parts[0] + " is not known here.",
                        "Name one folder or zip to make, as in " + EXAMPLE + "; options are "
                                + String.join(" ", OPTIONS.keySet()));
            } else {
                target = words.get(i);
            }
        }
        if (target.isEmpty()) {
            throw new BadSetting("Where the export should go was not said.",
                    "Name a folder or zip that is not there yet, as in " + EXAMPLE + ".");
        }
        return new TypedExport(Path.of(target).toAbsolutePath(),
                given.containsKey("--data") ? Path.of(given.getOrDefault("--data", "")).toAbsolutePath()
                        : StorePlace.usualFolder(environment),
                given.getOrDefault("--database-url", environment.getOrDefault("ATTUNE_DATABASE_URL", "")));
    }

    /// What `--help` prints.
    public static String help() {
        StringBuilder text = new StringBuilder("""
                attune export FOLDER|FILE.zip   writes a whole practice in open formats, while it is in use

                It writes tables as CSV, all of them once more as JSON, and dictionary.csv, which explains every column: what
                therapists may see of their cases, clients' open lines among it, no longer sealed. What clients keep for
                themselves, guesses and contact details are not in it. Nothing is written over. The audit says that it was done,
                and clients read it on their own page. A therapist takes out a single case in the browser.

                """);
        OPTIONS.forEach(
                (option, meaning) -> text.append("  ").append(option).append("  ").append(meaning).append('\n'));
        return text.append("""

                Examples
                  attune export practice.zip
                      of the practice in the usual folder
                  attune export out --data /srv/attune && attune detect out/scores.csv
                      of another, into a folder, and what detect says of it
                """).toString();
    }
}
