package org.attune.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is written beside its place and takes it only when it is whole: nobody ever finds half of one.
///
/// Closing without [#keep()] leaves no trace.
public final class Aside implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path place;
    private final Path beside;
    private final OutputStream out;

    private Aside(Path place, Path beside, OutputStream out) {
        this.place = place;
        this.beside = beside;
        this.out = out;
    }

    /// Opens a file beside the place it is meant for.
    public static Aside of(Path place) {
        Path beside = place.resolveSibling(place.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return new Aside(place, beside, new BufferedOutputStream(out, BUFFER_BYTES));
        } catch (IOException e) {
            throw new CannotWrite(place.toString(), e);
        }
    }

    /// Writes a whole file at once.
    public static void write(Path place, byte[] content) {
        try (Aside file = of(place)) {
            file.write(content, content.length);
            file.keep();
        }
    }

    /// Makes a folder for results, and those above it, where there is none.
    ///
    /// @return whether it was not there before
    public static boolean makeFolder(Path folder) {
        try {
            boolean isNew = Files.notExists(folder);
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return isNew;
        } catch (IOException e) {
            throw new CannotWrite(folder.toString(), e);
        }
    }

    /// Removes a folder that nothing was put into.
    public static void removeEmptyFolder(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new CannotWrite(folder.toString(), e);
        }
    }

    /// What to write to; trouble on it is to be passed on as [#trouble(IOException)] says it.
    public OutputStream stream() {
        return out;
    }

    /// Writes the first `length` bytes of a buffer.
    public void write(byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /// What could not be written, said of the file's own place.
    public CannotWrite trouble(IOException e) {
        return new CannotWrite(place.toString(), e);
    }

    /// The file is whole: it takes its place, over whatever was there.
    public void keep() {
        try {
            out.close();
            move();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException alreadyReported) {
            // On a full disk closing fails as writing did; the person has been told of that. What is there goes all the same.
            remove();
            return;
        }
        remove();
    }

    private void remove() {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw trouble(e);
        }
    }
}
