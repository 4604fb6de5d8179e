package org.attune.web.guard;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.attune.web.visit.Network;
import org.attune.web.visit.Visits;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps a bounded number of sessions of browsers in which nobody signed in. Each page with a form begins one for its token, and a
/// visitor who never sends its cookie back would fill the memory with them.
///
/// Of too many from one place the oldest of that place ends, so that whoever floods the practice ends sessions of their own; of too
/// many in all, the oldest of the place that came first. A form that was open there is asked for once more.
final class Strangers extends OncePerRequestFilter {

    /// Our choice: many times the windows that stand open in a practice whose visitors all come by one address.
    static final int MOST_OF_PLACE = 500;
    /// Our choice: some 50 MB.
    static final int MOST = 20_000;

    private final Map<String, Deque<HttpSession>> byPlace = new LinkedHashMap<>();
    private int count;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            HttpSession session = request.getSession(false);
            if (session != null && isStrangers(session)) {
                add(Network.of(request), session).forEach(Strangers::end);
            }
        }
    }

    private static boolean isStrangers(HttpSession session) {
        try {
            return session.isNew() && !Visits.isVisit(session);
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /// @return those that are too many now
    private synchronized List<HttpSession> add(String place, HttpSession session) {
        Deque<HttpSession> ofPlace = byPlace.computeIfAbsent(place, first -> new ArrayDeque<>());
        ofPlace.addLast(session);
        count++;
        List<HttpSession> over = new ArrayList<>();
        if (ofPlace.size() > MOST_OF_PLACE) {
            over.add(ofPlace.removeFirst());
            count--;
        }
        if (count > MOST) {
            Iterator<Deque<HttpSession>> places = byPlace.values().iterator();
            Deque<HttpSession> first = places.next();
            over.add(first.removeFirst());
            count--;
            if (first.isEmpty()) {
                places.remove();
            }
        }
        return over;
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // It was over already.
        }
    }
}
