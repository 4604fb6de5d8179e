package org.attune.web.visit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks, once for each request, from the browser's session and the store.
public final class VisitFilter extends OncePerRequestFilter {

    private final Visits visits;

    public VisitFilter(Visits visits) {
        this.visits = visits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        visits.visitor(request).ifPresent(visitor -> visitor.enter(request));
        chain.doFilter(request, response);
    }

    /// Files are the same for everybody.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
