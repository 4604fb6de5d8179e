package org.attune.formats.scan;

/// Reads lines out of a block of bytes.
interface LineReader {

    /// Reads whole lines.
    ///
    /// @param bytes the lines, each ended by a line feed, and [EightBytes#SLACK] bytes more
    /// @param from where the first one begins
    /// @param to where the last one has ended
    /// @param firstLine the number of the first line
    /// @return the number of the line that follows
    int read(byte[] bytes, int from, int to, int firstLine) throws NotPlain;
}
