package org.attune.web.visit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Keeps something for a browser in exchange for a cookie. It is kept in memory only, and forgotten after a silence or with
/// the program.
///
/// @param <T> what is kept
public final class Cloakroom<T> {

    private static final int KEY_BYTES = 16;

    private final Clock clock;
    private final Ticket ticket;
    private final Function<T, Duration> silence;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held<T>> held = new ConcurrentHashMap<>();

    /// What the cookie is like.
    ///
    /// @param name its name; on an encrypted connection with a prefix that browsers know
    /// @param path where browsers send it
    /// @param lasts after so long a silence what it stands for is forgotten
    /// @param isEncrypted whether it goes over encrypted connections only
    public record Ticket(String name, String path, Duration lasts, boolean isEncrypted) {
        String fullName() {
            return isEncrypted ? "__Secure-" + name : name;
        }
    }

    /// What is kept for one browser, and when it was last heard of.
    private record Held<T>(T thing, Instant at) {}

    /// An empty one.
    public Cloakroom(Clock clock, Ticket ticket) {
        this(clock, ticket, thing -> ticket.lasts);
    }

    /// An empty one that forgets some things sooner.
    ///
    /// @param silence after how long a silence a thing is forgotten; no longer than the ticket lasts
    public Cloakroom(Clock clock, Ticket ticket, Function<T, Duration> silence) {
        this.clock = clock;
        this.ticket = ticket;
        this.silence = silence;
    }

    /// Keeps something for this browser, instead of whatever was kept for it.
    public void take(HttpServletRequest request, HttpServletResponse response, T thing) {
        close(request);
        Instant now = clock.instant();
        held.values().removeIf(one -> isOver(one, now));
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        held.put(key, new Held<>(thing, now));
        send(response, key, ticket.lasts.multipliedBy(2));
    }

    /// What is kept for this browser.
    public Optional<T> find(HttpServletRequest request) {
        Instant now = clock.instant();
        return key(request)
                .map(key -> held.computeIfPresent(key,
                        (known, one) -> isOver(one, now) ? null : new Held<>(one.thing, now)))
                .map(Held::thing);
    }

    /// Whether this browser has a ticket, be it worth anything or not.
    public boolean isKnown(HttpServletRequest request) {
        return key(request).isPresent();
    }

    /// Puts something else in the place of what is kept for this browser.
    public void change(HttpServletRequest request, T thing) {
        change(request, one -> thing);
    }

    /// Makes something else of what is kept for this browser, one change after the other.
    public void change(HttpServletRequest request, UnaryOperator<T> into) {
        key(request).ifPresent(key -> held.computeIfPresent(key,
                (known, one) -> new Held<>(into.apply(one.thing), clock.instant())));
    }

    /// Forgets what is kept for this browser, and takes its ticket back.
    public void end(HttpServletRequest request, HttpServletResponse response) {
        close(request);
        send(response, "", Duration.ZERO);
    }

    /// Forgets what is kept for this browser. Its ticket stays there, and is worth nothing.
    public void close(HttpServletRequest request) {
        key(request).ifPresent(held::remove);
    }

    /// Forgets what is kept for any browser, where this is said of it.
    public void endAll(Predicate<T> which) {
        held.values().removeIf(one -> which.test(one.thing));
    }

    private boolean isOver(Held<T> one, Instant now) {
        return one.at.plus(silence.apply(one.thing)).isBefore(now);
    }

    private Optional<String> key(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(ticket.fullName()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Lax and not Strict: somebody who follows a link from a mail read in the browser comes from another site, and a
    /// Strict cookie would not go with the redirect. A post from elsewhere carries no Lax cookie, and lacks the form's token.
    private void send(HttpServletResponse response, String value, Duration lasts) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(ticket.fullName(), value)
                .path(ticket.path).maxAge(lasts).httpOnly(true).secure(ticket.isEncrypted).sameSite("Lax").build()
                .toString());
    }
}
