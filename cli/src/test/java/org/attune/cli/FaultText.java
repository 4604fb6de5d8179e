package org.attune.cli;

/// Lets tests of other packages see what is said of a fault.
public final class FaultText {

    private FaultText() {}

    public static String of(Throwable fault) {
        return Fault.describe(fault);
    }
}
