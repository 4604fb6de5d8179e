package org.attune.cli.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.cli.command.Given;
import org.attune.cli.terminal.CannotWrite;
import org.attune.cli.terminal.Folders;
import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.Words;
import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;
import org.attune.formats.SafeFile.Planned;

/// Where results go. Files are written together, and none over another one unless that was asked for; none over what is read, and no two over
/// each other.
final class Destination {

    private final boolean mayReplace;
    private final Surroundings around;
    private final List<Path> read;
    private final Map<Path, Path> claimed = new HashMap<>();
    private final List<Planned> files = new ArrayList<>();
    private final List<Path> own = new ArrayList<>();
    private final List<byte[]> printed = new ArrayList<>();

    Destination(Given given, Surroundings around) {
        this.mayReplace = given.has("--overwrite");
        this.around = around;
        this.read = given.filesRead();
    }

    /// To standard output.
    void print(byte[] content) {
        printed.add(content);
    }

    /// To a file.
    void file(Path place, byte[] content) {
        Folders.requireRoomFor(place);
        Folders.requireNotRead(place, read);
        Folders.claim(place, claimed);
        if (Files.isRegularFile(place) && !mayReplace) {
            throw CannotWrite.over(place
                    + " is there already, and nothing is written over it unasked. Name another file, or add --overwrite.");
        }
        files.add(new Planned(place, out -> out.write(content)));
    }

    /// To a file that only this person may read.
    void ownFile(Path place, byte[] content) {
        file(place, content);
        own.add(place);
    }

    /// Hands everything over, files first.
    void write() {
        List<Path> made = new ArrayList<>();
        boolean isWritten = false;
        try {
            for (Path place : own) {
                reserve(place, made);
            }
            SafeFile.writeTogether(files);
            isWritten = true;
        } catch (Refusal e) {
            throw CannotWrite.because(e);
        } finally {
            if (!isWritten) {
                made.forEach(Destination::forget);
            }
        }
        printed.forEach(this::show);
    }

    /// Prints as it is, but on a terminal without what would steer it.
    private void show(byte[] content) {
        if (around.screen().results() == Screen.Shows.STYLED_TEXT) {
            around.results().print(Words.harmlessLines(new String(content, StandardCharsets.UTF_8)));
        } else {
            around.results().write(content);
        }
    }

    /// Makes an empty file that only this person may read, for writing a file anew keeps who may read it.
    private static void reserve(Path place, List<Path> made) {
        try {
            if (Files.notExists(place) && place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(place,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                made.add(place);
            }
        } catch (FileAlreadyExistsException e) {
            throw CannotWrite.over(place + " came to be while this ran. Name another file.");
        } catch (IOException e) {
            throw CannotWrite.at(place, e);
        }
    }

    /// Takes an empty file away again; one that holds something by now is left.
    private static void forget(Path place) {
        try {
            if (Files.size(place) == 0) {
                Files.delete(place);
            }
        } catch (IOException e) {
            // What is left is empty and harms nobody; the reason why nothing was written is told.
        }
    }
}
