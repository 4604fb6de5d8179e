package org.attune.web.minute;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.web.settings.Settings;
import org.attune.web.visit.Cloakroom;
import org.attune.web.visit.LeftOpen;

/// Who is at a form just now, by the cookie of their browser, which goes with the link too, so that one followed twice is known.
/// It is kept in memory only and forgotten after a silence or with the program: the link leads back, and what was answered is in the store.
public final class Minutes implements LeftOpen {

    /// Our choice: long enough to be called away.
    private static final Duration LASTS = Duration.ofHours(1);
    /// Our choice: longer than somebody thinks about a line, and over before the next client sits there.
    private static final Duration ON_OTHERS_DEVICE = Duration.ofMinutes(15);
    private static final int A_LITTLE_LATER_SECONDS = 5;

    private final Cloakroom<Minute> held;

    public Minutes(Clock clock, Settings settings) {
        held = new Cloakroom<>(clock, new Cloakroom.Ticket("attune-minute", "/", LASTS,
                settings.reach().isBeyondThisMachine()),
                minute -> isOnOthersDevice(minute) ? ON_OTHERS_DEVICE : LASTS);
    }

    private static boolean isOnOthersDevice(Minute minute) {
        return switch (minute) {
            case Minute.Open open -> open.way() == Way.KIOSK;
            case Minute.HandedIn done -> done.way() == Way.KIOSK;
            case Minute.RunOut runOut -> false;
            case Minute.AskedAgain asked -> false;
        };
    }

    /// Lets a page that is left open on somebody else's device give way by itself, once its minute is over.
    void giveWay(Minute minute, HttpServletResponse response) {
        if (isOnOthersDevice(minute)) {
            response.setHeader("Refresh",
                    ON_OTHERS_DEVICE.toSeconds() + A_LITTLE_LATER_SECONDS + "; url=" + Sitting.START);
        }
    }

    /// Begins a minute in this browser. Another one that was open in it ends; followed twice, a link leads on with what was
    /// given here.
    public void begin(HttpServletRequest request, HttpServletResponse response, Minute minute) {
        held.take(request, response, minute instanceof Minute.Open open && open.way() == Way.LINK
                ? held.find(request).flatMap(before -> again(before, open)).orElse(minute)
                : minute);
    }

    private static Optional<Minute> again(Minute before, Minute.Open open) {
        return before instanceof Minute.Open known && known.way() == open.way() && known.client().equals(open.client())
                ? Optional.of(new Minute.Open(open.client(), open.way(), open.language(), known.here()))
                : Optional.empty();
    }

    /// The minute of this browser.
    Optional<Minute> find(HttpServletRequest request) {
        return held.find(request);
    }

    /// Whether this browser had a minute, be it over or not.
    boolean isKnown(HttpServletRequest request) {
        return held.isKnown(request);
    }

    /// Puts another minute in the place of this browser's.
    void change(HttpServletRequest request, Minute minute) {
        held.change(request, minute);
    }

    /// Keeps in mind what was given in this browser.
    void give(HttpServletRequest request, UnaryOperator<Minute.Here> given) {
        held.change(request, minute -> minute instanceof Minute.Open open
                ? new Minute.Open(open.client(), open.way(), open.language(), given.apply(open.here()))
                : minute);
    }

    /// Forgets this browser's minute.
    void end(HttpServletRequest request, HttpServletResponse response) {
        held.end(request, response);
    }

    @Override
    public void close(HttpServletRequest request) {
        held.close(request);
    }

    /// Ends all minutes at a form that began by a link, as when its links are revoked.
    public void endLinked(String formId) {
        held.endAll(minute -> minute instanceof Minute.Open open && open.way() == Way.LINK
                && open.client().formId().equals(formId));
    }
}
