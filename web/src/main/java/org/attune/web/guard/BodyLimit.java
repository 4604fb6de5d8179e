package org.attune.web.guard;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what is larger than any form, before a byte of it is read, and what does not say how large it is.
final class BodyLimit extends OncePerRequestFilter {

    /// Our choice: a form with 20,000 signs of open words in any script, percent-encoded, fits in.
    static final int MOST_BYTES = 256 * 1024;

    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(LENGTH_REQUIRED);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            response.sendError(TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
