package org.attune.web.visit;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/// What somebody was at when their visit was locked: the page they asked for, or the form they sent.
///
/// It is kept in the memory of their browser's session and nowhere else, until it is sent again, thrown away, or the visit
/// ends. Passwords and other secrets are not kept.
///
/// @param path where they were going
/// @param fields what they sent, each field with all of its values, without the form's token; empty when they only asked for a
/// page
public record Interrupted(String path, Map<String, List<String>> fields) {

    private static final String PLACE = Interrupted.class.getName();
    /// The form's token, and what opens a reflection store.
    private static final Set<String> NOT_REPEATED = Set.of("_csrf", "passphrase");
    /// Paths whose forms hold secrets or are nothing to come back to.
    private static final Predicate<String> NOT_KEPT = path -> Stream
            .of("/account", "/reflection/new", "/reflection/open", "/reflection/passphrase", "/reflection/forgotten",
                    "/lock", "/unlock", "/sign", "/assets", "/error", "/set-up", "/resume")
            .anyMatch(path::startsWith);
    private static final Set<String> SENT = Set.of("POST");
    private static final int LONGEST_PATH = 500;

    public Interrupted {
        requireNonNull(path, "path");
        Map<String, List<String>> copies = new LinkedHashMap<>();
        fields.forEach((name, values) -> copies.put(name, List.copyOf(values)));
        fields = Map.copyOf(copies);
    }

    /// Keeps what this request was about.
    static void keep(HttpServletRequest request) {
        String path = request.getRequestURI();
        HttpSession session = request.getSession(false);
        if (session == null || NOT_KEPT.test(path) || Unattended.isByItself(path) || path.length() > LONGEST_PATH
                || !path.startsWith("/")
                || path.startsWith("//")) {
            return;
        }
        if (SENT.contains(request.getMethod())) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, values) -> {
                if (!NOT_REPEATED.contains(name) && values.length > 0) {
                    fields.put(name, List.of(values));
                }
            });
            session.setAttribute(PLACE, new Interrupted(path, fields));
        } else if (find(request).filter(Interrupted::isForm).isEmpty()) {
            session.setAttribute(PLACE, new Interrupted(path, Map.of()));
        }
    }

    /// What this browser's visitor was at, if anything.
    public static Optional<Interrupted> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Interrupted) session.getAttribute(PLACE));
    }

    /// Forgets it.
    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PLACE);
        }
    }

    /// Whether a form was sent.
    public boolean isForm() {
        return !fields.isEmpty();
    }

    /// Says where, never what was written.
    @Override
    public String toString() {
        return "Interrupted";
    }
}
