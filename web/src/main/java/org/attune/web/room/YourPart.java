package org.attune.web.room;

import org.attune.core.room.Voice;
import org.attune.web.room.words.RoomWords;

/// What one member does at a step of a meeting, said to them; the step's own line says what everybody does.
final class YourPart {

    private static final String LISTEN = "You listen now. You write again when it is asked what you take.";

    private YourPart() {}

    static String of(Room room) {
        return switch (room.phase()) {
            case OPENING -> room.tries().stream().anyMatch(line -> line.isOwn() && line.happened().isEmpty())
                    ? "You wanted to try something. Say what happened with it."
                    : "";
            case CLOSING -> switch (room.closing().state()) {
                case SEALED -> "Answer the four questions.";
                case GIVEN -> "You have answered. Until everybody who is here has, you can answer again.";
                case TOO_FEW, SHOWN -> "";
            };
            case QUESTION, PIECE, CODING, REVEAL, VOICES, OFFERS, TAKING ->
                room.packet().map(packet -> packet.isOwn() ? presenting(room, packet) : beside(room, packet))
                        .orElse("");
        };
    }

    private static String presenting(Room room, OnTable.Packet packet) {
        return switch (room.phase()) {
            case QUESTION -> "Say why you ask, and what you need from the others.";
            case PIECE -> "Let them look, and explain nothing yet.";
            case CODING -> coding(packet);
            case REVEAL -> "Hear what the others saw, before you say what you did.";
            case VOICES, OFFERS -> LISTEN;
            case TAKING -> taking(packet);
            case OPENING, CLOSING -> "";
        };
    }

    private static String taking(OnTable.Packet packet) {
        if (packet.isTryKept() && packet.areNeedsKept()) {
            return "Both are kept, and stand below. You may add to them.";
        }
        return packet.isTryKept() ? "What you will try is kept. Say now whether you got what you needed."
                : packet.areNeedsKept() ? "Whether you got what you needed is kept. Say now what you will try."
                        : "Say what you will try, and whether you got what you needed.";
    }

    private static String beside(Room room, OnTable.Packet packet) {
        return switch (room.phase()) {
            case QUESTION -> "Ask back what you need to understand, and no more.";
            case PIECE -> "Look, each for yourself.";
            case CODING -> coding(packet);
            case REVEAL -> "Say what you saw that others did not, if you like.";
            case VOICES -> packet.spoken().contains(room.personId()) ? "You have spoken. You may say more."
                    : room.voiceOf(room.personId()).map(YourPart::speaking)
                            .orElse("Choose from where you speak, and say it when it is your turn.");
            case OFFERS -> "Offer something that could be tried, if you have something.";
            case TAKING -> "Listen. The presenter has the last word on it.";
            case OPENING, CLOSING -> "";
        };
    }

    private static String speaking(Voice voice) {
        return "You speak " + RoomWords.from(voice) + ". " + RoomWords.meaning(voice);
    }

    private static String coding(OnTable.Packet packet) {
        return packet.coded().hasHandedIn()
                ? "You have handed in; the others may not have yet. Until it is shown you can hand in again."
                : "Choose what you see in the piece, and hand in. To see nothing of it is an answer.";
    }
}
