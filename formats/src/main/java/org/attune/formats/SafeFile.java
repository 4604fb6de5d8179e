package org.attune.formats;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes files aside and puts them in place when they are whole, so that nobody ever sees half of one.
///
/// Each is forced to the disk before it takes its name. Whatever stood there before stays until then, and stays for
/// good when writing fails or the program is ended in the middle.
public final class SafeFile {

    private static final int MOST_TRIES = 1000;
    private static final int BUFFER_BYTES = 1 << 16;

    /// Writes the content.
    @FunctionalInterface
    public interface Content {

        /// Writes it; the stream is closed by the caller.
        void to(OutputStream out) throws IOException;
    }

    /// A file to be written.
    ///
    /// @param target where it shall stand; a device such as /dev/stdout is written to as it is
    /// @param content what it shall hold
    public record Planned(Path target, Content content) {

        public Planned {
            requireNonNull(target, "target");
            requireNonNull(content, "content");
        }
    }

    /// A file that is whole and waits beside its place.
    ///
    /// @param named its place as the user named it
    /// @param target its place
    /// @param aside where it waits
    private record Waiting(Path named, Path target, Path aside) {}

    private SafeFile() {}

    /// Writes a file.
    ///
    /// @param target where it shall stand; a device such as /dev/stdout is written to as it is
    /// @throws Refusal when it cannot be written, with what to do about it
    public static void write(Path target, Content content) throws Refusal {
        writeTogether(List.of(new Planned(target, content)));
    }

    /// Writes files that belong together: none takes its place before all of them are whole.
    ///
    /// @throws Refusal when one cannot be written, with what to do about it; then all places are as they were
    public static void writeTogether(List<Planned> files) throws Refusal {
        List<Waiting> waiting = new ArrayList<>();
        try {
            for (Planned file : files) {
                writeAside(file).ifPresent(waiting::add);
            }
            for (Waiting file : waiting) {
                takePlace(file);
            }
        } finally {
            waiting.forEach(file -> forget(file.aside));
        }
    }

    /// Writes a file beside its place; a device has no such place and is written to at once.
    private static Optional<Waiting> writeAside(Planned file) throws Refusal {
        Path target = file.target;
        try {
            if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    file.content.to(out);
                }
                return Optional.empty();
            }
            Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
            if (Files.isDirectory(real)) {
                throw refusal(target, "There is a folder of this name.", "Choose another name.");
            }
            if (Files.exists(real) && !Files.isWritable(real)) {
                throw new AccessDeniedException(real.toString());
            }
            return Optional.of(new Waiting(target, real, writeAside(real, file.content)));
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static Path writeAside(Path target, Content content) throws IOException {
        Path aside = free(target);
        boolean isWhole = false;
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
            keepPermissions(target, aside);
            content.to(out);
            out.flush();
            channel.force(true);
            isWhole = true;
            return aside;
        } finally {
            if (!isWhole) {
                forget(aside);
            }
        }
    }

    /// Who may read a file is not changed by writing it anew.
    private static void keepPermissions(Path target, Path aside) throws IOException {
        if (Files.exists(target) && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(target));
        }
    }

    private static void takePlace(Waiting file) throws Refusal {
        try {
            move(file.aside, file.target);
        } catch (IOException e) {
            throw unwritable(file.named, e);
        }
    }

    private static void forget(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // It is tried again when the program ends, and no later writer minds it.
        }
    }

    /// Makes an empty file beside the target, of a name that no other writer has at the moment. Should the program be
    /// ended in the middle, the file goes with it.
    private static Path free(Path target) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Path aside = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
            try {
                Path made = Files.createFile(aside);
                made.toFile().deleteOnExit();
                return made;
            } catch (FileAlreadyExistsException e) {
                // Another writer is at work, or one was ended in the middle: the next name is free.
            }
        }
        throw new FileAlreadyExistsException(target.toString());
    }

    private static void move(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What to say when writing goes wrong.
    public static Refusal unwritable(Path target, IOException e) {
        if (e instanceof NoSuchFileException) {
            return refusal(target, "The folder does not exist.", "Make the folder, or choose another.");
        }
        if (e instanceof AccessDeniedException) {
            return refusal(target, "You are not allowed to write here.",
                    "Choose a folder of your own, or ask for permission.");
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("Disk quota")
                || message.contains("not enough space")) {
            return refusal(target, "The disk is full.", "Make room, or choose a folder on another disk.");
        }
        if (message.contains("Read-only")) {
            return refusal(target, "The disk can only be read.", "Choose a folder on another disk.");
        }
        return refusal(target, "The file could not be written to its end.",
                "Check the disk and the folder, and try again.");
    }

    private static Refusal refusal(Path target, String what, String next) {
        return new Refusal(new Problem(ProblemKind.CANNOT_WRITE, target.toString(), 0, what,
                "A folder that exists, that you may write to and that has room is needed; nothing was written.", next));
    }
}
