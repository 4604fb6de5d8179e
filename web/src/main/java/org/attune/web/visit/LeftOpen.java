package org.attune.web.visit;

import jakarta.servlet.http.HttpServletRequest;

/// What a client may have left open in a browser that somebody else sits before next: a form, or their own page.
public interface LeftOpen {

    /// Closes it in this browser, however it was opened there. Nothing that was given is lost, and a link leads back.
    void close(HttpServletRequest request);
}
