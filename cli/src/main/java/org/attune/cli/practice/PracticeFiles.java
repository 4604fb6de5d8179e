package org.attune.cli.practice;

import java.nio.file.Path;

import org.attune.core.simulation.Practice;

/// Practice files on disk.
final class PracticeFiles {

    private PracticeFiles() {}

    static void write(Practice practice, Path out) {
        throw new UnsupportedOperationException();
    }
}
