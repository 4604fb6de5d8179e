package org.attune.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Folders for results. An unwritable place is found out before the work, not after it.
public final class Folders {

    private Folders() {}

    /// Makes a folder for results, and those above it, where there is none. Should the program be ended before anything
    /// was put into it, it goes again.
    ///
    /// @return whether it was not there before
    /// @throws CannotWrite when nothing could be written into it
    public static boolean make(Path folder) {
        try {
            boolean isNew = Files.notExists(folder);
            if (isNew) {
                folder.toFile().deleteOnExit();
            }
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return isNew;
        } catch (FileAlreadyExistsException e) {
            throw CannotWrite.over(folder
                    + ": This is a file, and a folder is needed; nothing was written. Name a folder; where there "
                    + "is none it is made.");
        } catch (IOException e) {
            throw CannotWrite.at(folder, e);
        }
    }

    /// Looks whether a file could be written.
    ///
    /// @throws CannotWrite when its folder is not there or may not be written to
    public static void requireRoomFor(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw CannotWrite.at(file, new NoSuchFileException(file.toString()));
        }
        if (!Files.exists(file) && !Files.isWritable(folder)) {
            throw CannotWrite.at(file, new AccessDeniedException(file.toString()));
        }
    }

    /// Looks whether a file to be written is one of those that are read, under this or another name.
    ///
    /// @throws CannotWrite when it is, for what is read would be lost
    public static void requireNotRead(Path file, List<Path> read) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        for (Path one : read) {
            if (areSame(file, one)) {
                throw CannotWrite.over(file + (file.equals(one) ? " is read here"
                        : " is the same file as " + one
                                + ", which is read here")
                        + ", and it would be lost; nothing was written. Name another place.");
            }
        }
    }

    private static boolean areSame(Path file, Path read) {
        try {
            return Files.exists(read) && Files.isSameFile(file, read);
        } catch (IOException e) {
            throw CannotWrite.at(file, e);
        }
    }

    /// Removes a folder if nothing was put into it.
    public static void removeEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException kept) {
            return;
        } catch (IOException e) {
            throw CannotWrite.at(folder, e);
        }
    }
}
