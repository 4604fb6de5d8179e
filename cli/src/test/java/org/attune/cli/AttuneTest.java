package org.attune.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AttuneTest {

    @Test
    void saysItsVersionAndTheJavaThatRunsIt() {
        StringWriter out = new StringWriter();

        int exit = new CommandLine(new Attune()).setOut(new PrintWriter(out)).execute("--version");

        assertThat(exit).isZero();
        assertThat(out.toString()).startsWith("Attune ").contains("Java " + Runtime.version());
    }
}
