package org.attune.cli;

import org.attune.cli.command.ProgramVersion;

/// What is said when the program itself is at fault: enough to find the place, and nothing that came from anybody's file.
final class Fault {

    private Fault() {}

    static String describe(Throwable fault) {
        return "attune: a fault of the program, not of your input; nothing was written. Please report this line: "
                + ProgramVersion.number() + ", " + fault.getClass().getSimpleName() + " at " + place(fault)
                + ", Java " + Runtime.version();
    }

    /// The innermost line of ours that the fault passed through.
    private static String place(Throwable fault) {
        for (StackTraceElement element : fault.getStackTrace()) {
            if (element.getClassName().startsWith("org.attune.")) {
                return element.getClassName() + ":" + element.getLineNumber();
            }
        }
        return "an unknown place";
    }
}
