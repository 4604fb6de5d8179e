package org.attune.formats;

/// Hears how far a long reading has come. It is called from the thread that reads, often; it must return at once.
@FunctionalInterface
public interface Progress {

    /// Hears nothing.
    Progress NONE = (done, all) -> {};

    /// How far it has come.
    ///
    /// @param bytesDone bytes read so far, of all files together
    /// @param bytesInAll bytes of all files together; 0 when that is not known
    void at(long bytesDone, long bytesInAll);
}
