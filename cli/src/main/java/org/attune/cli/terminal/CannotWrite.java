package org.attune.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;

/// A result could not be written; what was there before is untouched.
public final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param where the file or stream
    /// @param cause what stood in the way
    public CannotWrite(String where, Exception cause) {
        super(where + " cannot be written: " + reason(cause) + ".", cause);
    }

    private static String reason(Exception cause) {
        if (cause instanceof AccessDeniedException) {
            return "you have no right to write there";
        }
        if (cause instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        if (cause instanceof NotDirectoryException) {
            return "what should be its folder is a file";
        }
        if (cause instanceof ReadOnlyFileSystemException) {
            return "it may only be read";
        }
        String said = cause instanceof FileSystemException file && file.getReason() != null ? file.getReason()
                : cause instanceof IOException ? cause.getMessage() : null;
        return said == null ? "the system did not say why" : said;
    }
}
