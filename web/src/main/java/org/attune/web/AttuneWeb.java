package org.attune.web;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.attune.web.demo.DemoPractice;
import org.attune.web.keep.PracticeExport;
import org.attune.web.page.Faults;
import org.attune.web.settings.BadSetting;
import org.attune.web.settings.Purpose;
import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;
import org.attune.web.settings.TypedExport;

/// The program behind `attune serve`, `attune demo` and `attune export`.
public final class AttuneWeb {

    private static final int WRONG_USAGE = 2;
    private static final int OUR_FAULT = 5;

    private AttuneWeb() {}

    /// Opens a practice and stays; leaves at once, with a code, where it cannot.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream problems = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Log.writeTo(problems);
        int code = run(List.of(arguments), System.getenv(), out, problems);
        if (code != 0) {
            System.exit(code);
        }
    }

    /// Opens a practice, and turns everything that can go wrong into a message and an exit code.
    ///
    /// @return 0 when it is open, or when there was only help to print
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream problems) {
        boolean isExport = !arguments.isEmpty() && arguments.getFirst().equals("export");
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(isExport ? TypedExport.help() : Typed.help());
            return 0;
        }
        try {
            if (isExport) {
                return PracticeExport.run(arguments, environment, out, problems);
            }
            open(Typed.read(arguments, environment), environment, out);
            return 0;
        } catch (BadSetting e) {
            problems.println("attune: " + e.getMessage());
            return WRONG_USAGE;
        } catch (RuntimeException e) {
            problems.println("attune: a fault of the program; it was not started. Please report this line: "
                    + Faults.describe(e) + ", Java " + Runtime.version());
            return OUR_FAULT;
        }
    }

    private static void open(Settings settings, Map<String, String> environment, PrintStream out) {
        SecureRandom random = new SecureRandom();
        Server server = Server.start(settings, Clock.systemUTC(), random);
        if (settings.purpose() == Purpose.TRAIN) {
            Rehearsal.run(settings);
            server.close();
            Folders.remove(settings.dataFolder());
            return;
        }
        OpenBrowser browser = new OpenBrowser(environment);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            browser.close();
            server.close();
            if (settings.isThrownAway()) {
                Folders.remove(settings.dataFolder());
            }
        }));
        String password = settings.isDemo() ? DemoPractice.furnish(server.store(), Clock.systemUTC(), random) : "";
        String address = server.address();
        out.println("Attune is at " + address);
        if (settings.isDemo()) {
            out.println("Sign in as demo with the password " + password + ", which was made for this start.");
            out.println("Tess and Rosa are in a group with demo, and sign in with the same password.");
            out.println("Every case is invented, and all is thrown away when you stop it with Ctrl-C.");
        } else {
            out.println(settings.reach().description());
        }
        if (address.equals(settings.origin() + "/")) {
            browser.at(address);
        } else {
            browser.atSecret(address);
        }
        if (settings.isDemo()) {
            DemoPractice.askToCode(server.store(), Clock.systemUTC(), random);
        }
    }
}
