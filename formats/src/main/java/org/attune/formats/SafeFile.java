package org.attune.formats;

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

/// Writes a file aside and puts it in place when it is whole, so that nobody ever sees half of one.
///
/// The file is forced to the disk before it takes its name. Whatever stood there before stays until then, and stays for
/// good when writing fails.
public final class SafeFile {

    private static final int MOST_TRIES = 1000;
    private static final int BUFFER_BYTES = 1 << 16;

    /// Writes the content.
    @FunctionalInterface
    public interface Content {

        /// Writes it; the stream is closed by the caller.
        void to(OutputStream out) throws IOException;
    }

    private SafeFile() {}

    /// Writes a file.
    ///
    /// @param target where it shall stand; a device such as /dev/stdout is written to as it is
    /// @throws Refusal when it cannot be written, with what to do about it
    public static void write(Path target, Content content) throws Refusal {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    content.to(out);
                }
                return;
            }
            Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target.toAbsolutePath();
            if (Files.isDirectory(real)) {
                throw refusal(target, "There is a folder of this name.", "Choose another name.");
            }
            replace(real, content);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path aside = free(target);
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
                content.to(out);
                out.flush();
                channel.force(true);
            }
            move(aside, target);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(aside);
            throw e;
        }
    }

    /// Makes an empty file beside the target, of a name that no other writer has at the moment.
    private static Path free(Path target) throws IOException {
        for (int i = 0; i < MOST_TRIES; i++) {
            Path aside = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
            try {
                return Files.createFile(aside);
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
