package org.attune.web.minute;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Who is at a form just now, by the cookie of their browser. It is kept in memory only and forgotten after an hour of
/// silence or with the program: the link leads back, and what was answered is in the store.
public final class Minutes {

    /// Our choice: long enough to be called away, short enough for a device that others use.
    private static final Duration LASTS = Duration.ofHours(1);
    private static final int KEY_BYTES = 16;
    private static final String PATH = "/minute";

    private final Clock clock;
    private final boolean isEncrypted;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /// One browser's minute, and when it was last heard of.
    private record Held(Minute minute, Instant at) {}

    public Minutes(Clock clock, Settings settings) {
        this.clock = clock;
        this.isEncrypted = settings.reach().isBeyondThisMachine();
    }

    /// Begins a minute in this browser. Another one that was open in it ends.
    public void begin(HttpServletRequest request, HttpServletResponse response, Minute minute) {
        key(request).ifPresent(held::remove);
        Instant now = clock.instant();
        held.values().removeIf(one -> isOver(one, now));
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        held.put(key, new Held(minute, now));
        send(response, key, LASTS.multipliedBy(2));
    }

    /// The minute of this browser.
    Optional<Minute> find(HttpServletRequest request) {
        Instant now = clock.instant();
        return key(request)
                .map(key -> held.computeIfPresent(key,
                        (known, one) -> isOver(one, now) ? null : new Held(one.minute, now)))
                .map(Held::minute);
    }

    /// Whether this browser had a minute, be it over or not.
    boolean isKnown(HttpServletRequest request) {
        return key(request).isPresent();
    }

    /// Puts another minute in the place of this browser's.
    void change(HttpServletRequest request, Minute minute) {
        key(request).ifPresent(key -> held.computeIfPresent(key, (known, one) -> new Held(minute, clock.instant())));
    }

    /// Forgets this browser's minute.
    void end(HttpServletRequest request, HttpServletResponse response) {
        key(request).ifPresent(held::remove);
        send(response, "", Duration.ZERO);
    }

    /// Ends all minutes at a form that began by a link, as when its links are revoked.
    public void endLinked(String formId) {
        held.values().removeIf(one -> one.minute instanceof Minute.Open open && open.way() == Way.LINK
                && open.client().formId().equals(formId));
    }

    private static boolean isOver(Held one, Instant now) {
        return one.at.plus(LASTS).isBefore(now);
    }

    private String name() {
        return isEncrypted ? "__Secure-attune-minute" : "attune-minute";
    }

    private Optional<String> key(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Lax and not Strict: somebody who follows a link from a mail read in the browser comes from another site, and a
    /// Strict cookie would not go with the redirect. A post from elsewhere carries no Lax cookie, and lacks the form's token.
    private void send(HttpServletResponse response, String value, Duration lasts) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(), value)
                .path(PATH).maxAge(lasts).httpOnly(true).secure(isEncrypted).sameSite("Lax").build().toString());
    }
}
