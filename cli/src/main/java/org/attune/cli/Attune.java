package org.attune.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program `attune`: tensions and repairs in session scores, found and explained.
@Command(name = "attune", mixinStandardHelpOptions = true, versionProvider = Attune.Version.class,
        description = "Finds tensions and their repairs in session scores, and says why.")
public final class Attune implements Runnable {

    @Spec
    private CommandSpec spec;

    /// Runs one command and leaves with its exit code.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Attune()).execute(arguments));
    }

    /// Without a command there is nothing to do but say what there is.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /// The version of the packaged program, and of the Java that runs it.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String packaged = Attune.class.getPackage().getImplementationVersion();
            return new String[] {"Attune " + (packaged == null ? "(not packaged)" : packaged),
                    "Java " + Runtime.version()};
        }
    }
}
