package org.attune.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;

import org.attune.formats.Refusal;
import org.attune.formats.SafeFile;
import org.jspecify.annotations.Nullable;

/// A result could not be written; what was there before is untouched.
public final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CannotWrite(String message, @Nullable Exception cause) {
        super(message, cause);
    }

    /// What a writer of files says, with what to do about it.
    public static CannotWrite because(Refusal refusal) {
        return new CannotWrite(refusal.problem().message(), refusal);
    }

    /// A place has something already, and nothing is ever written over it.
    public static CannotWrite over(String why) {
        return new CannotWrite(why, null);
    }

    /// A place cannot be written to.
    public static CannotWrite at(Path place, IOException cause) {
        return because(SafeFile.unwritable(place, cause));
    }

    /// Results cannot wait where they do until all of them are there.
    static CannotWrite waiting(Path folder, IOException cause) {
        return new CannotWrite(SafeFile.unwritable(folder, cause).problem().what() + " Results wait in " + folder
                + " until the whole input has proved readable; nothing was written. Make room there, or let them wait "
                + "elsewhere with ATTUNE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.", cause);
    }

    /// Standard output cannot be written to any more. What went there before cannot be taken back.
    static CannotWrite standardOutput(IOException cause) {
        return new CannotWrite("standard output took no more (" + cause.getMessage() + "), so what it holds is not "
                + "complete. Make room where it goes, or name another place with --out.", cause);
    }
}
