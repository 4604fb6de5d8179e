package org.attune.cli.command;

/// Which program this is.
public final class ProgramVersion {

    private ProgramVersion() {}

    /// The version of the packaged program.
    public static String number() {
        String packaged = ProgramVersion.class.getPackage().getImplementationVersion();
        return packaged == null ? "(not packaged)" : packaged;
    }

    /// The program, its version, and the Java that runs it.
    public static String text() {
        return "Attune " + number() + "\nJava " + Runtime.version() + "\n";
    }
}
