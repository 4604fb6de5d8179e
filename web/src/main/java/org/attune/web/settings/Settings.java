package org.attune.web.settings;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/// Everything that the server is told, each thing with a range.
///
/// @param purpose what this start is for
/// @param reach from where the practice can be reached
/// @param port 1 to 65535
/// @param dataFolder where keys lie, and the database unless it has a server of its own
/// @param databaseUrl the address of a PostgreSQL database; empty for the file in the data folder
/// @param isThrownAway whether the data folder was made for this start alone, and goes when it ends
public record Settings(Purpose purpose, Reach reach, int port, Path dataFolder, String databaseUrl,
        boolean isThrownAway) {

    private static final int LAST_PORT = 65_535;
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public Settings {
        requireNonNull(purpose, "purpose");
        requireNonNull(reach, "reach");
        requireNonNull(dataFolder, "dataFolder");
        requireNonNull(databaseUrl, "databaseUrl");
        if (port < 1 || port > LAST_PORT) {
            throw new BadSetting("--port " + port + " is no port.", "Give a number from 1 to 65535.");
        }
        if (!databaseUrl.isEmpty() && !databaseUrl.startsWith(POSTGRESQL)) {
            throw new BadSetting("The database URL is not one that Attune can use.",
                    "It begins with " + POSTGRESQL + "//; without one the database is a file in the data folder.");
        }
    }

    /// What stands before every path in a browser, without a slash at the end.
    public String origin() {
        return reach.origin(port);
    }

    /// Whether the cases are invented and thrown away at the end.
    public boolean isDemo() {
        return purpose == Purpose.DEMO;
    }
}
