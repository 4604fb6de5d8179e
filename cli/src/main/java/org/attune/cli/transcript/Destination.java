package org.attune.cli.transcript;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.attune.cli.command.Given;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Folders;
import org.attune.cli.terminal.Surroundings;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;
import org.attune.formats.SafeFile.Planned;

/// Where results go. Files are written together, and none over another one unless that was asked for.
final class Destination {

    private final boolean mayReplace;
    private final Surroundings around;
    private final List<Planned> files = new ArrayList<>();
    private final List<byte[]> printed = new ArrayList<>();

    Destination(Given given, Surroundings around) {
        this.mayReplace = given.has("--overwrite");
        this.around = around;
    }

    /// To standard output.
    void print(byte[] content) {
        printed.add(content);
    }

    /// To a file.
    void file(Path place, byte[] content) {
        Folders.requireRoomFor(place);
        if (Files.isRegularFile(place) && !mayReplace) {
            throw CannotWrite.over(place
                    + " is there already, and nothing is written over it unasked. Name another file, or add --overwrite.");
        }
        files.add(new Planned(place, out -> out.write(content)));
    }

    /// To a file that only this person may read.
    void ownFile(Path place, byte[] content) {
        file(place, content);
        try {
            if (Files.notExists(place) && place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(place,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                place.toFile().deleteOnExit();
            }
        } catch (FileAlreadyExistsException e) {
            throw CannotWrite.over(place + " came to be while this ran. Name another file.");
        } catch (IOException e) {
            throw CannotWrite.at(place, e);
        }
    }

    /// Hands everything over, files first.
    void write() {
        try {
            SafeFile.writeTogether(files);
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        }
        printed.forEach(around.results()::write);
    }
}
