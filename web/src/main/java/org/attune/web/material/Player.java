package org.attune.web.material;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.attune.store.material.Playing;
import org.attune.store.media.DamagedRecording;
import org.attune.store.media.MediaKind;

/// Sends a recording, or a part of it, to a browser. Whether it may be played is asked before every part, and every few megabytes
/// of a whole; when the client withdraws their consent, what comes next is refused.
public final class Player {

    private static final System.Logger LOG = System.getLogger(Player.class.getName());

    /// All that is said where the client does not agree.
    public static final String NO_CONSENT = "The client does not agree to this, or not any more.";

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int PARTIAL = 206;
    private static final int OUTSIDE = 416;

    private Player() {}

    /// Answers a request for a recording.
    ///
    /// @param asking asks whether it may be played at this moment, and opens it
    public static void play(HttpServletRequest request, HttpServletResponse response, Supplier<Playing> asking)
            throws IOException {
        switch (asking.get()) {
            case Playing.NotThere none -> response.sendError(NOT_FOUND);
            case Playing.Withheld withheld ->
                say(response, FORBIDDEN, NO_CONSENT);
            case Playing.Uncut uncut -> say(response, FORBIDDEN, notCut(uncut.kind()));
            case Playing.Lost lost -> say(response, GONE, "The file of this recording is not where it was kept. "
                    + "Put its copy back into the folder of recordings, or erase it.");
            case Playing.Ready ready -> {
                try (ready) {
                    send(request, response, ready, asking);
                } catch (DamagedRecording damaged) {
                    LOG.log(System.Logger.Level.ERROR, "the file of recording {0} was changed after it was written",
                            ready.recording().id());
                    if (!response.isCommitted()) {
                        response.reset();
                        say(response, GONE, "The file of this recording was changed after it was kept. Put its copy "
                                + "back into the folder of recordings, or erase it.");
                    }
                }
            }
        }
    }

    /// Why a clip of a recording is not played, and what helps.
    public static String notCut(MediaKind kind) {
        return "Of " + kind.word() + " no piece can be cut, and only a piece may be heard. "
                + "Ask the therapist of the case to save the recording as WAV and to keep that with the session.";
    }

    /// Answers with one sentence.
    public static void say(HttpServletResponse response, int status, String sentence) throws IOException {
        byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Playing.Ready ready,
            Supplier<Playing> asking) throws IOException {
        long bytes = ready.bytes();
        String tag = ready.tag();
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        response.setContentType(ready.recording().kind().type());
        boolean hasBody = !request.getMethod().equals("HEAD");
        switch (ByteRange.of(hasBody ? request.getHeader("Range") : null, request.getHeader("If-Range"), tag, bytes)) {
            case ByteRange.Outside outside -> {
                response.setHeader("Content-Range", "bytes */" + bytes);
                say(response, OUTSIDE, "The recording ends before that.");
            }
            case ByteRange.Part part -> {
                response.setStatus(PARTIAL);
                response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + bytes);
                response.setContentLengthLong(part.length());
                copy(response, ready, asking, part);
            }
            case ByteRange.Whole whole -> {
                response.setContentLengthLong(bytes);
                if (hasBody) {
                    copy(response, ready, asking, new ByteRange.Part(0, bytes - 1));
                }
            }
        }
    }

    /// What goes wrong with the browser's connection is its own affair; where the consent ends, so does what is sent.
    private static void copy(HttpServletResponse response, Playing.Ready ready, Supplier<Playing> asking,
            ByteRange.Part part) throws IOException {
        try {
            for (long first = part.first(); first <= part.last(); first += ByteRange.MOST_BYTES) {
                if (first > part.first() && !isStillReady(asking)) {
                    return;
                }
                ready.copy(first, Math.min(ByteRange.MOST_BYTES, part.last() - first + 1), response.getOutputStream());
            }
        } catch (DamagedRecording damaged) {
            throw damaged;
        } catch (IOException left) {
            LOG.log(System.Logger.Level.DEBUG, "whoever listened left");
        }
    }

    private static boolean isStillReady(Supplier<Playing> asking) throws IOException {
        if (asking.get() instanceof Playing.Ready ready) {
            ready.close();
            return true;
        }
        return false;
    }
}
