package org.attune.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
    /// @throws CannotWrite when its folder is not there or may not be written to, or it is a folder itself
    public static void requireRoomFor(Path file) {
        if (Files.isDirectory(file)) {
            throw CannotWrite
                    .over(file + ": This is a folder, and a file is needed; nothing was written. Name a file.");
        }
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

    /// Claims the place of a file to be written, so that no two results of one run are written to it, under one name or two.
    ///
    /// @param claimed what was claimed before, as typed, by where it really is; the file comes to it
    /// @throws CannotWrite when it was claimed before, for one of the two results would be lost
    public static void claim(Path file, Map<Path, Path> claimed) {
        boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        Path before = isDevice ? null : claimed.putIfAbsent(real(file), file);
        if (before != null) {
            throw CannotWrite.over(file + (file.equals(before) ? " would be written twice"
                    : " is the same file as " + before + ", which is written here, too")
                    + ", and one of the two results would be lost; nothing was written. Name another place.");
        }
    }

    /// Claims a folder for results: a file that was claimed before can neither be it nor be above it.
    ///
    /// @throws CannotWrite when one is
    public static void claimFolder(Path folder, Map<Path, Path> claimed) {
        Path real = real(folder);
        claimed.forEach((place, file) -> {
            if (real.startsWith(place)) {
                throw CannotWrite.over(file + " would be written as a file, and " + folder
                        + " as a folder, and there is room for one; nothing was written. Name another place.");
            }
        });
    }

    /// Where a place really is, whether or not something is there yet.
    private static Path real(Path place) {
        try {
            Path absolute = place.toAbsolutePath();
            Path above = absolute.getParent();
            return above == null || Files.exists(place) ? absolute.toRealPath()
                    : real(above).resolve(absolute.getFileName()).normalize();
        } catch (IOException e) {
            throw CannotWrite.at(place, e);
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
