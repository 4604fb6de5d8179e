package org.attune.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Makes the folders that tests write into: in memory where the machine has room for files there, and else on its disk.
///
/// A practice waits for the disk after every change, and tests make many thousands. In memory it still asks for that, and is answered at
/// once; nothing but a power cut could tell the difference, and no test cuts the power.
public final class FoldersInMemory implements TempDirFactory {

    private static final String PREFIX = "junit-";
    /// No longer than on a disk is the whole name, for some tests look at lines that are wrapped behind it.
    private static final String PREFIX_IN_MEMORY = "t-";
    /// Where Linux keeps files in memory.
    private static final Path MEMORY = Path.of("/dev/shm");
    /// Several times what all tests that run at once have written: our choice.
    private static final long LEAST_ROOM_BYTES = 4L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= LEAST_ROOM_BYTES) {
            Path folder = Files.createTempDirectory(MEMORY, PREFIX_IN_MEMORY);
            if (runsPrograms(folder)) {
                return folder;
            }
            Files.delete(folder);
        }
        return Files.createTempDirectory(PREFIX);
    }

    /// Whether a program that lies there may be started; some machines forbid it, and some tests do.
    private static boolean runsPrograms(Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("program"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        boolean isExecutable = Files.isExecutable(program);
        Files.delete(program);
        return isExecutable;
    }
}
