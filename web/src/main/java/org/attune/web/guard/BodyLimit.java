package org.attune.web.guard;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.material.Recordings;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what is larger than any form, before a byte of it is read, and what does not say how large it is. Where files are sent
/// to they may be larger: those are read as they come, once it is known who sends them.
final class BodyLimit extends OncePerRequestFilter {

    /// Our choice: a form with 20,000 signs of open words in any script, percent-encoded, fits in.
    static final int MOST_BYTES = 256 * 1024;

    /// Our choice: the largest recording, and what stands around it.
    static final long MOST_BYTES_OF_FILE = Recordings.MOST_BYTES + MOST_BYTES;
    private static final Pattern OF_FILES = Pattern
            .compile("/codebooks|/cases/[^/]+/sessions/[0-9]+/material/(transcript|recording)"
                    + "|/library/import(/[^/]+)?");

    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > most(request)) {
            response.sendError(TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long most(HttpServletRequest request) {
        return OF_FILES.matcher(request.getRequestURI()).matches() ? MOST_BYTES_OF_FILE : MOST_BYTES;
    }
}
