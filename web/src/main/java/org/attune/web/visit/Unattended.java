package org.attune.web.visit;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/// What a page asks for by itself, while perhaps nobody sits before it. Such a request does not keep a silent visit open, and is
/// nothing to come back to.
final class Unattended {

    private static final Pattern PATHS = Pattern.compile("/meetings/[^/]+/(now|live)");
    /// Sent along by a page where somebody pressed a key, touched or moved something since it asked the last time.
    private static final String ATTENDED = "X-Attended";

    private Unattended() {}

    static boolean is(HttpServletRequest request) {
        return isByItself(request.getRequestURI()) && request.getHeader(ATTENDED) == null;
    }

    static boolean isByItself(String path) {
        return PATHS.matcher(path).matches();
    }
}
