package org.attune.web.material;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

import org.attune.store.clips.Clip;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.Recording;
import org.attune.web.page.Page;
import org.attune.web.sessions.Session;

/// What a session left behind besides forms.
///
/// @param session the session
/// @param purpose what whoever looks may play it for
/// @param hasTranscript whether there is a transcript that whoever looks may know of
/// @param agreed what the client agrees to for the therapy; for anybody but the therapist nothing
/// @param recordings the recordings that whoever looks may know of
/// @param clips the clips of the session; for anybody but the therapist none
/// @param refusal why the last try did not work; empty at first
public record MaterialPage(Session session, Purpose purpose, boolean hasTranscript, Agreed agreed,
        List<Recording> recordings, List<Clip> clips, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;
    private static final int KILO = 1000;

    public MaterialPage {
        requireNonNull(session, "session");
        requireNonNull(purpose, "purpose");
        requireNonNull(agreed, "agreed");
        recordings = List.copyOf(recordings);
        clips = List.copyOf(clips);
        requireNonNull(refusal, "refusal");
    }

    /// What the client agrees to.
    public record Agreed(boolean toTranscript, boolean toRecording) {}

    /// What a clip can be made for.
    public List<Purpose> purposes() {
        return List.of(Purpose.SUPERVISION, Purpose.PEER_GROUP, Purpose.RESEARCH, Purpose.TEACHING);
    }

    /// A purpose as it is sent.
    public String word(Purpose one) {
        return Purposes.word(one);
    }

    /// A purpose as it is read.
    public String say(Purpose one) {
        return Purposes.say(one);
    }

    /// What a clip is called.
    public String say(Clip clip) {
        return Times.say(clip.span().fromMillis()) + " to " + Times.say(clip.span().toMillis())
                + ", for " + Purposes.say(clip.purpose());
    }

    /// Where it is.
    public static String pathOf(Session session) {
        return session.path() + "/material";
    }

    /// Where it is.
    public String path() {
        return pathOf(session);
    }

    /// Where the transcript is.
    public String transcriptPath() {
        return session.path() + "/transcript";
    }

    /// Where consent is written down.
    public String consentPath() {
        return session.casePath() + "/consent";
    }

    /// Where a recording is played.
    public String playPath(Recording recording) {
        return Purposes.playPath(recording.id(), purpose);
    }

    /// Whether a recording may be played, as far as is known without trying.
    public boolean mayPlay() {
        return agreed.toRecording || !session.isOwn();
    }

    /// What a recording is, in a few words.
    public String say(Recording recording) {
        double megabytes = recording.bytes() / (double) (KILO * KILO);
        return recording.kind().word() + ", " + (megabytes < 1 ? "less than 1 MB"
                : String.format(Locale.ROOT, "%,.0f MB", megabytes));
    }

    /// A recording's number in the list, from 1.
    public int numberOf(Recording recording) {
        return recordings.indexOf(recording) + 1;
    }

    @Override
    public String title() {
        return "Recordings and transcript, session " + session.meeting().number() + " of "
                + session.therapyCase().pseudonym();
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
