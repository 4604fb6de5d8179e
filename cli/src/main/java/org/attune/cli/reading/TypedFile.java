package org.attune.cli.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.cli.command.Given;
import org.attune.cli.terminal.Surroundings;
import org.attune.formats.Refusal;
import org.attune.formats.table.TableOpener;
import org.attune.formats.transcript.TranscriptReader;

/// A file that was typed, with its bytes.
///
/// @param name as it was typed
/// @param bytes its content, cut off a little above the largest that is read
public record TypedFile(String name, byte[] bytes) {

    /// The file of that name, or standard input for [InputOptions#STANDARD_INPUT].
    ///
    /// @throws Refusal when it cannot be read
    public static TypedFile of(String typed, Surroundings around) throws Refusal {
        boolean isStream = typed.equals(InputOptions.STANDARD_INPUT);
        try (InputStream in = isStream ? around.in() : Files.newInputStream(Given.path("FILE", typed))) {
            return new TypedFile(isStream ? "standard input" : typed,
                    in.readNBytes(TranscriptReader.LARGEST_BYTES + 1));
        } catch (IOException e) {
            throw TableOpener.unreadable(typed, e);
        }
    }

    /// Its name with another ending, without its folder.
    public String nameWith(String ending) {
        Path last = Path.of(name).getFileName();
        String base = last == null ? name : last.toString();
        int dot = base.lastIndexOf('.');
        return (dot > 0 ? base.substring(0, dot) : base) + "." + ending;
    }
}
