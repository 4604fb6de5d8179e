package org.attune.web.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.attune.web.room.live.LiveRooms;
import org.attune.web.room.live.Watch;
import org.attune.web.room.meetings.OwnMeetings;
import org.attune.web.visit.Admits;
import org.attune.web.visit.Guest;
import org.attune.web.visit.Visitor;
import org.attune.web.visit.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Tells windows that look at a meeting that something changed there, as server-sent events. It never says what.
///
/// Each window keeps a virtual thread waiting, which costs next to nothing. The visit is looked at once a second, and where it was
/// locked or ended, so is this; to wait here is no sign of life.
@Controller
@Admits({Guest.THERAPIST, Guest.SUPERVISOR, Guest.CODER})
public final class LiveDesk {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /// Our choice: so often something is sent where nothing happens, which shows whether anybody is still there.
    private static final int LOOKS_BETWEEN_SIGNS = 15;
    private static final byte[] CHANGED = "event: changed\ndata: 1\n\n".getBytes(UTF_8);
    private static final byte[] SIGN = ": here\n\n".getBytes(UTF_8);
    private static final byte[] BEGINNING = "retry: 1000\n\n".getBytes(UTF_8);
    private static final System.Logger LOG = System.getLogger(LiveDesk.class.getName());

    private final OwnMeetings meetings;
    private final LiveRooms rooms;
    private final Visits visits;

    public LiveDesk(OwnMeetings meetings, LiveRooms rooms, Visits visits) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.visits = visits;
    }

    /// Stays, and tells of every change, and of one at once: what changed before is not known here.
    @GetMapping("/meetings/{gathering}/live")
    public void tell(Visitor visitor, @PathVariable String gathering, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (meetings.find(visitor, gathering).isEmpty()) {
            response.sendError(NOT_FOUND);
            return;
        }
        Optional<Watch> watch = rooms.watch(gathering, visitor.person().id());
        if (watch.isEmpty()) {
            response.sendError(TOO_MANY);
            return;
        }
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        try (Watch open = watch.get()) {
            HttpSession session = requireNonNull(request.getSession());
            stay(open, () -> visits.isOpen(session), () -> meetings.find(visitor, gathering).isPresent(),
                    response.getOutputStream());
        } catch (IOException left) {
            LOG.log(System.Logger.Level.DEBUG, "a window was closed");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Who is in the group no more is told of that change, so that the window asks and shows nothing, and of none after it.
    private static void stay(Watch watch, BooleanSupplier isVisiting, BooleanSupplier isMember, OutputStream out)
            throws IOException, InterruptedException {
        send(out, BEGINNING);
        send(out, CHANGED);
        int silent = 0;
        while (!watch.isOver() && isVisiting.getAsBoolean()) {
            if (watch.hasNews(BETWEEN_LOOKS)) {
                send(out, CHANGED);
                silent = 0;
                if (!isMember.getAsBoolean()) {
                    return;
                }
            } else if (++silent >= LOOKS_BETWEEN_SIGNS) {
                send(out, SIGN);
                silent = 0;
            }
        }
    }

    private static void send(OutputStream out, byte[] text) throws IOException {
        out.write(text);
        out.flush();
    }
}
