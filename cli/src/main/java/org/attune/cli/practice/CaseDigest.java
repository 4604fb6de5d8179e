package org.attune.cli.practice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.attune.core.course.Case;
import org.attune.core.course.Course;

/// The SHA-256 of cases, whatever file they were read from and in whatever order its rows stood.
///
/// Of each case it takes, in order of id: the id's length in UTF-8 and its bytes; then for the client and the therapist the number of
/// scores, each one's session and its score on the oriented scale, and the last session. Numbers are big-endian, scores IEEE doubles.
final class CaseDigest {

    private final MessageDigest digest;

    CaseDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Takes a case. Cases come in ascending order of their ids.
    void add(Case one) {
        byte[] id = one.id().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(id.length).flip());
        digest.update(id);
        add(one.course());
        add(one.counterpart());
    }

    private void add(Course course) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + course.scores() * (Integer.BYTES + Double.BYTES));
        bytes.putInt(course.scores());
        for (int i = 0; i < course.scores(); i++) {
            bytes.putInt(course.sessionAt(i)).putDouble(course.pointsAt(i));
        }
        digest.update(bytes.putInt(course.lastSession()).flip());
    }

    /// The SHA-256 of all cases taken, as 64 hexadecimal digits. Nothing is added afterwards.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
