package org.attune.cli.command;

import java.nio.file.Path;

import org.attune.core.simulation.Practice;

/// Practice files on disk.
public final class PracticeFiles {

    private PracticeFiles() {}

    /// Writes a practice beside its place and moves it there when it is whole.
    public static void write(Practice practice, Path out) {
        throw new UnsupportedOperationException(practice + " to " + out);
    }

    /// Reads a practice.
    public static Practice read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }
}
