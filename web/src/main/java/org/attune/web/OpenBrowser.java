package org.attune.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Opens the browser of whoever sits at this machine. Where there is none, or nobody looks, nothing happens.
final class OpenBrowser {

    private OpenBrowser() {}

    static void at(String address, Map<String, String> environment) {
        if (!environment.getOrDefault("ATTUNE_TERMINAL", "").contains("out")) {
            return;
        }
        boolean isMac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        boolean hasWindows = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        if (isMac || hasWindows) {
            start(List.of(isMac ? "open" : "xdg-open", address));
        }
    }

    private static void start(List<String> words) {
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address was printed; whoever reads it can open it by hand.
        }
    }
}
