package org.attune.store.durability;

import java.nio.file.Path;
import java.time.Clock;

import org.attune.store.Restore;
import org.attune.store.access.Outcome;

/// A program of its own that drills a copy whose words it has to seal, waits in the middle of that, and says 0 once it is done.
public final class DrillingChild {

    private DrillingChild() {}

    /// Drills.
    ///
    /// @param arguments the copy, the folder of its key, and the envelope to stop at
    public static void main(String[] arguments) {
        Outcome<Restore.Drill> drill = new Restore(Path.of(arguments[0]), Path.of(arguments[1]), Clock.systemUTC(),
                new SealingChild.Stopping(Integer.parseInt(arguments[2]))).drill();
        System.out.println(drill.done().map(found -> found.opened().get("words for events")).orElse(-1));
    }
}
